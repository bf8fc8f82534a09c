//! Tells tauri-build where the shell keeps what it would otherwise look for beside `Cargo.toml`.
fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    println!("cargo:rerun-if-changed=ui/dist");
    // The window serves what was built last; an empty folder lets the shell compile before that.
    if let Err(error) = std::fs::create_dir_all("ui/dist") {
        println!("cargo:warning=ui/dist cannot be made: {error}");
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/*.toml"),
        );
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
