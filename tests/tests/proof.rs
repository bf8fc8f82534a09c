//! temporary
use anyhow::Result;
use journeys::tell;
#[test]
fn window_opens() {
    tell("proof", async |story| -> Result<()> {
        let m = story.machine("noor").await?;
        let w = story.open(&m).await?;
        w.write("t", "Hello السلام عليكم ۱۲۳ گچپژ ٹ").await?;
        println!("{:?}", w.value("t").await?);
        println!("{:?}", w.program()?);
        story.pictures().one(&w, "x").await?;
        let m2 = story.machine("sara").await?;
        let w2 = story.open(&m2).await?;
        w2.fill("t", "second").await?;
        w2.fill("t", "third").await?;
        println!(
            "{:?} focus {} {}",
            w2.value("t").await?,
            w.eval::<bool>("document.hasFocus()").await?,
            w2.eval::<bool>("document.hasFocus()").await?
        );
        w.kill()?;
        let w = story.open(&m).await?;
        w.fill("t", "again").await?;
        w.close().await?;
        Ok(())
    });
}
