//! The figure of the real window.

use std::time::Duration;

use anyhow::{Result, bail};
use journeys::{IntakeTicket, Machine, Screen, Server};

use crate::figures::Figure;

/// From the key to the frame that shows it: measured inside the page, from the event's own time stamp to the
/// first frame after the selected row has changed. Installed once; keys come from the driver.
const WATCH: &str = "
  window.__paints = [];
  window.addEventListener('keydown', (event) => {
    const from = event.timeStamp;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.__paints.push(performance.now() - from);
      channel.port2.postMessage(0);
    });
  }, { capture: true });
";

/// One empty frame of the same window.
const FRAME: &str = "
  const done = arguments[arguments.length - 1];
  const times = [];
  let last = performance.now();
  const step = (now) => {
    times.push(now - last); last = now;
    if (times.length < 60) requestAnimationFrame(step);
    else done(times.slice(5).sort((a, b) => a - b)[Math.floor(55 * 0.95)]);
  };
  requestAnimationFrame(step);
";

/// 95th percentile from key to paint, running down a list as a held key does.
pub async fn key_to_paint() -> Result<Figure> {
    const KEYS: usize = 120;
    const WARM: usize = 12;
    /// Between the strokes of a held key.
    const REPEAT: Duration = Duration::from_millis(33);
    let logs = journeys::root().join("target/bench-logs");
    let server = Server::start(&logs).await?;
    let intake = server.intake();
    for n in 0..150 {
        let subject = format!("PUBG 660 UC says invalid code, order BQ-{n:08}");
        intake
            .open(&IntakeTicket::new(
                &format!("bench-{n}"),
                "Maryam Al-Balushi",
                "en",
                &subject,
                "It does not work",
            ))
            .await?;
    }
    let line = server.line().await?;
    let machine = Machine::new("bench", &Screen::Virtual, &logs).await?;
    let window = machine.open().await?;
    window.sign_in(&line.url(), &server.agents()[0].clone()).await?;
    window.press("queue-new-and-replies").await?;
    window.press("ticket-row").await?;
    let driver = window.driver();
    driver.execute(WATCH, vec![]).await?;
    // Warm: the first strokes of a window that has just come up wait for fonts and for code to be compiled.
    driver
        .execute_async(
            "const done = arguments[arguments.length - 1]; document.fonts.ready.then(() => done(true))",
            vec![],
        )
        .await?;
    for stroke in 0..WARM + KEYS {
        if stroke == WARM {
            driver.execute("window.__paints = []", vec![]).await?;
        }
        window.keys("j").await?;
        tokio::time::sleep(REPEAT).await;
    }
    let found = driver.execute("return window.__paints", vec![]).await?;
    let mut paints: Vec<f64> = serde_json::from_value(found.json().clone())?;
    if paints.len() < KEYS * 9 / 10 {
        bail!("only {} of {KEYS} keys were seen", paints.len());
    }
    paints.sort_by(f64::total_cmp);
    let value = paints[(paints.len() - 1) * 95 / 100];
    let frame = driver.execute_async(FRAME, vec![]).await?;
    let reference = frame.json().as_f64().unwrap_or(16.7);
    window.close().await?;
    Ok(Figure::new("key-to-paint", "ms", value, reference, paints.len())
        .against("p95 of an empty frame in the same window")
        .promise("p95 under 100 ms", value < 100.0))
}
