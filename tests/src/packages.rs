//! What Customer Care does before a story about packages begins, without a window: a package is booked on a call.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use kursi_app::entry::{Act, NewCustomer, RecordAsk, View, ViewRequest};

use crate::Desk;

/// A package that was booked at a ticket.
#[derive(Debug, Clone)]
pub struct Booked {
    /// Ticket id.
    pub ticket: String,
    /// Record id.
    pub package: String,
}

impl Desk {
    /// A customer calls and books a package of so many visits from a day on.
    pub async fn books(&self, customer: &str, subject: &str, visits: u32, starts: &str) -> Result<Booked> {
        let create = Act::Create {
            customer: None,
            new_customer: Some(NewCustomer {
                name: customer.into(),
                email: None,
                phone: Some("+20 100 123 4567".into()),
                language: Some("ar".into()),
            }),
            channel: "call".into(),
            subject: subject.into(),
            text: "أرغب في باقة تنظيف.".into(),
            kind: None,
            language: "ar".into(),
        };
        let ticket = self.done(create).await?.ticket.context("it has an id")?;
        let visits = visits.to_string();
        let package =
            [("price", "200"), ("visits", visits.as_str()), ("starts", starts), ("payment", "cash")];
        let package = self.begins(&ticket, "package", None, &package).await?;
        self.begins(&ticket, "visit", Some(&package), &[("day", starts)]).await?;
        Ok(Booked { ticket, package })
    }

    async fn begins(
        &self,
        ticket: &str,
        kind: &str,
        of: Option<&str>,
        fields: &[(&str, &str)],
    ) -> Result<String> {
        let (ticket, kind, of) = (ticket.to_owned(), kind.to_owned(), of.map(str::to_owned));
        let fields = fields.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
        let ask = RecordAsk::Create { ticket: ticket.clone(), kind, of, fields };
        self.done(Act::Record { ask }).await?;
        match self.app().view(ViewRequest::Records { ticket }).await {
            Ok(View::Records(view)) => Ok(view.records.first().context("it is there")?.id.clone()),
            other => bail!("another view: {other:?}"),
        }
    }

    /// Does something with the package that shows nothing and writes to nobody.
    pub async fn does(&self, booked: &Booked, action: &str, inputs: &[(&str, &str)]) -> Result<()> {
        let ask = RecordAsk::Act {
            ticket: booked.ticket.clone(),
            record: booked.package.clone(),
            action: action.to_owned(),
            inputs: inputs.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect(),
            shown: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        self.done(Act::Record { ask }).await.map(drop)
    }
}
