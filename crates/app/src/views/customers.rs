use std::collections::BTreeMap;

use kursi_rules::account;
use kursi_rules::customer::Customer;
use kursi_rules::desk::Desk;
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
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let mut conn = work.replica.conn().await?;
    let docs = rows::find_customers(&mut conn, &work.ws(), &desk.id, &folded, FOUND).await?;
    drop(conn);
    docs.iter()
        .map(|doc| {
            let customer: Customer = serde_json::from_str(doc).map_err(|error| internal(&error))?;
            Ok(customer_face(desk, customer))
        })
        .collect()
}

/// Customers who are reached in one of the ways in which this one is, that one among them: of them an agent chooses (B1).
pub(super) async fn alike(work: &Work, desk: &Desk, customer: &Customer) -> Result<Vec<CustomerFace>, Fault> {
    let ways = account::ways(customer.email.as_deref(), customer.phone.as_deref());
    let mut found: BTreeMap<String, Customer> = BTreeMap::new();
    let mut conn = work.replica.conn().await?;
    for text in [&customer.email, &customer.phone].into_iter().flatten() {
        for doc in rows::find_customers(&mut conn, &work.ws(), &desk.id, &fold::fold(text), FOUND).await? {
            let other: Customer = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
            if account::ways(other.email.as_deref(), other.phone.as_deref())
                .iter()
                .any(|way| ways.contains(way))
            {
                found.insert(other.id.to_string(), other);
            }
        }
    }
    Ok(found.into_values().map(|customer| customer_face(desk, customer)).collect())
}
