//! placeholder
use anyhow::Result;
use std::path::Path;
/// x
#[derive(Debug)]
pub struct Server;
/// x
#[derive(Debug)]
pub struct Agent;
impl Server {
    /// x
    pub async fn start(_: &Path) -> Result<Self> {
        Ok(Self)
    }
}
