use kursi_rules::customer::Customer;
use kursi_store::rows;
use kursi_words::fold;

use super::ticket::customer_face;
use crate::entry::{CustomerFace, Fault};
use crate::fault::internal;
use crate::work::Work;

/// Customers found at once.
const FOUND: u32 = 20;

/// Customers whose name, address or number holds what was typed, whatever letters or digits it was typed
/// with (X5).
pub(super) async fn customers(work: &Work, find: &str) -> Result<Vec<CustomerFace>, Fault> {
    let folded = fold::fold(find);
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let desk = work.profile.read().expect("lock").desk.clone();
    let mut conn = work.replica.conn().await?;
    let docs = rows::find_customers(&mut conn, &work.ws(), &desk, &folded, FOUND).await?;
    drop(conn);
    docs.iter()
        .map(|doc| {
            let customer: Customer = serde_json::from_str(doc).map_err(|error| internal(&error))?;
            Ok(customer_face(customer))
        })
        .collect()
}
