import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // The program's own wording lies beside this folder: /locales is shared with Rust.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  // The window loads from inside the binary; both webviews that matter understand this.
  build: { target: ["safari16.4", "chrome111"], outDir: "dist", chunkSizeWarningLimit: 900 },
  clearScreen: false,
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/gallery/setup.ts"],
    restoreMocks: true,
    testTimeout: 90_000,
  },
});
