//! A clock that goes on while the machine sleeps. A lease that was not renewed because the lid was shut is as
//! lost as any other.

use std::time::Duration;

/// Time since some moment, sleep included.
pub(crate) fn uptime() -> Duration {
    #[cfg(feature = "sim")]
    if let Some(up) = crate::sim::up() {
        return up;
    }
    counted()
}

/// Time since the machine was started.
#[cfg(target_os = "linux")]
fn counted() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or(0))
}

/// Time since the program looked first. The counter of Windows goes on while the machine sleeps.
#[cfg(not(target_os = "linux"))]
fn counted() -> Duration {
    static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(std::time::Instant::now).elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_goes_back() {
        let first = uptime();
        std::thread::sleep(Duration::from_millis(2));
        assert!(uptime() > first);
    }
}
