//! The program `kursi-server`; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    kursi_server::cli::main()
}
