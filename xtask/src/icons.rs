//! Every icon from one drawing.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::proc;

/// Pictures that Tauri's bundles ask for.
const PICTURES: [(&str, u32); 4] =
    [("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)];
/// Sizes inside the Windows icon; 256 is written as 0 there.
const ICO_SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// Types of the macOS icon and the pixels each holds.
const ICNS_TYPES: [(&[u8; 4], u32); 7] = [
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Writes all of `icons/` from `icons/kursi.svg`.
pub fn run(root: &Path) -> Result<()> {
    let folder = root.join("icons");
    for (name, size) in PICTURES {
        fs::write(folder.join(name), draw(&folder, size)?)?;
    }
    let ico = ICO_SIZES.iter().map(|size| Ok((*size, draw(&folder, *size)?))).collect::<Result<Vec<_>>>()?;
    fs::write(folder.join("icon.ico"), ico_file(&ico))?;
    let icns = ICNS_TYPES
        .iter()
        .map(|(kind, size)| Ok((*kind, draw(&folder, *size)?)))
        .collect::<Result<Vec<_>>>()?;
    fs::write(folder.join("icon.icns"), icns_file(&icns))?;
    println!("icons: written to {}", folder.display());
    Ok(())
}

fn draw(folder: &Path, size: u32) -> Result<Vec<u8>> {
    if proc::which("rsvg-convert").is_none() {
        bail!("rsvg-convert draws the icons and is not here: apt-get install librsvg2-bin");
    }
    let size = size.to_string();
    let output = Command::new("rsvg-convert")
        .args(["--format", "png", "--width", &size, "--height", &size])
        .arg(folder.join("kursi.svg"))
        .output()
        .context("rsvg-convert")?;
    if !output.status.success() {
        bail!("rsvg-convert: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.stdout)
}

/// Header, one entry of 16 bytes a picture, then the PNGs.
fn ico_file(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(pictures.len()).unwrap_or(u16::MAX).to_le_bytes());
    let mut offset = 6 + 16 * u32::try_from(pictures.len()).unwrap_or(0);
    for (size, png) in pictures {
        let side = u8::try_from(*size).unwrap_or(0);
        let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(length.to_le_bytes());
        file.extend(offset.to_le_bytes());
        offset += length;
    }
    for (_, png) in pictures {
        file.extend(png);
    }
    file
}

/// `icns`, the length of all, then type, length and PNG of each, big-endian, lengths with their heads.
fn icns_file(pictures: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (kind, png) in pictures {
        body.extend_from_slice(*kind);
        body.extend((u32::try_from(png.len()).unwrap_or(u32::MAX - 8) + 8).to_be_bytes());
        body.extend(png);
    }
    let mut file = b"icns".to_vec();
    file.extend((u32::try_from(body.len()).unwrap_or(u32::MAX - 8) + 8).to_be_bytes());
    file.extend(body);
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_its_pictures() {
        let file = ico_file(&[(16, vec![1, 2, 3]), (256, vec![4, 5])]);
        assert_eq!(&file[..6], &[0, 0, 1, 0, 2, 0]);
        assert_eq!(file[6], 16);
        assert_eq!(file[22], 0, "256 is written as 0");
        let second = u32::from_le_bytes(file[34..38].try_into().unwrap()) as usize;
        assert_eq!(&file[second..], &[4, 5]);
    }

    #[test]
    fn an_icns_says_its_own_length() {
        let file = icns_file(&[(b"ic07", vec![9; 10])]);
        assert_eq!(u32::from_be_bytes(file[4..8].try_into().unwrap()) as usize, file.len());
    }
}
