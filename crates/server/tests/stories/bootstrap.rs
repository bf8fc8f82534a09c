//! Filling a desk machine: what the pages say, and how they travel.

use kursi_rules::change::Entity;
use kursi_testkit::Backend;

use crate::house::House;

#[tokio::test]
async fn k4_many_rows_go_compressed_to_whoever_reads_them_so() {
    let house = House::new(Backend::Sqlite).await;
    for n in 0..40 {
        house.ticket(&format!("m{n}")).await;
    }
    let sara = house.sign_in("sara").await;
    let get = |client: &reqwest::Client, entity: Entity| {
        let path = format!("/sync/bootstrap?entity={}", entity.name());
        client.get(house.url(&path)).bearer_auth(&sara.token)
    };
    let plain = reqwest::Client::builder().no_zstd().build().unwrap();
    let answer = get(&plain, Entity::Ticket).send().await.unwrap();
    assert!(!answer.headers().contains_key("content-encoding"), "nobody asked for it");
    let text = answer.text().await.unwrap();

    let short = get(&plain, Entity::Ticket).header("accept-encoding", "zstd").send().await.unwrap();
    assert_eq!(short.headers()["content-encoding"], "zstd");
    let bytes = short.bytes().await.unwrap();
    assert!(bytes.len() * 3 < text.len(), "{} of {}", bytes.len(), text.len());
    let read = get(&house.http, Entity::Ticket).send().await.unwrap().text().await.unwrap();
    assert_eq!(read, text, "the desk program's library reads it");

    let few = get(&plain, Entity::Seat).header("accept-encoding", "zstd").send().await.unwrap();
    assert!(!few.headers().contains_key("content-encoding"), "a short answer is not worth the time");
    let frames = plain.get(house.url("/sync/frames?from=0")).bearer_auth(&sara.token);
    let frames = frames.header("accept-encoding", "zstd").send().await.unwrap();
    assert_eq!(frames.headers()["content-encoding"], "zstd", "catching up, too");
}
