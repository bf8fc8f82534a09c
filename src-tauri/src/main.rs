//! The desk program.
fn main() {
    kursi_shell::run();
}
