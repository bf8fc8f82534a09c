//! What an action on a record sends out of the house: pure, from the rows that a command made.

use kursi_rules::CommandId;
use kursi_rules::activity::{Activity, Deed};
use kursi_rules::change::Row;
use kursi_rules::desk::Desk;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::record::SendBy;
use kursi_store::server::NewEffect;

/// Whether a message goes by a channel of short messages, and by nothing else.
pub(super) fn is_sms(desk: &Desk, message: &Message) -> bool {
    desk.channel(&message.channel).is_some_and(|channel| channel.medium == SendBy::Sms.name())
}

/// What an action on a record sends out: short messages with their exact words and number (C14), and forms with what is in
/// them (C1). They wait, recorded, until something carries them.
pub(super) fn by_record(desk: &Desk, command: CommandId, rows: &[Row]) -> Vec<NewEffect> {
    let effect = |id: String, by: SendBy, payload: serde_json::Value| NewEffect {
        id,
        kind: by.name(),
        target: desk.id.clone(),
        payload: payload.to_string(),
    };
    let mut sent = Vec::new();
    for row in rows {
        match row {
            Row::Message(message) if message.kind == MessageKind::Reply && is_sms(desk, message) => {
                let payload = serde_json::json!({
                    "message": message.id, "ticket": message.ticket, "to": message.to, "text": message.text,
                });
                sent.push(effect(format!("{}.sms", message.id), SendBy::Sms, payload));
            }
            Row::Activity(Activity {
                ticket, deed: Deed::RecordActed { record, kind, forms, .. }, ..
            }) => {
                sent.extend(forms.iter().map(|form| {
                    let payload = serde_json::json!({
                        "form": form.id, "record": record, "kind": kind, "ticket": ticket, "to": form.to,
                        "values": form.values,
                    });
                    effect(format!("{command}.form.{}", form.id), SendBy::Form, payload)
                }));
            }
            _ => {}
        }
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::record::{Form, Value};
    use kursi_rules::{ActivityId, Millis, RecordId};
    use kursi_testkit::rows::{DESK, message, ticket};
    use uuid::Uuid;

    fn desk() -> Desk {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
        let pack = crate::admin::read_pack(&folder).unwrap();
        let mut desk = kursi_desks::load(&pack).unwrap().desk;
        desk.channels.push(kursi_rules::desk::Channel::plain("texts", "sms"));
        desk
    }

    fn said(channel: &str) -> Row {
        let message = message(1, &ticket(1), "باقي لكم 3 زيارات");
        let to = Some("+201001234567".to_owned());
        Row::Message(Message { kind: MessageKind::Reply, channel: channel.into(), to, ..message })
    }

    /// C14: the effect of a short message has its words and its number, once however often it is recorded, and no mail goes.
    #[test]
    fn c14_a_short_message_leaves_with_its_exact_words_and_number_and_not_by_mail() {
        let (desk, command) = (desk(), CommandId(Uuid::nil()));
        let rows = [Row::Ticket(Box::new(ticket(1))), said("texts")];
        let sent = by_record(&desk, command, &rows);
        let [sms] = &sent[..] else { panic!("{sent:?}") };
        assert_eq!((sms.kind, sms.target.as_str()), ("sms", DESK));
        let payload: serde_json::Value = serde_json::from_str(&sms.payload).unwrap();
        assert_eq!(payload["text"], "باقي لكم 3 زيارات");
        assert_eq!(payload["to"], "+201001234567");
        assert_eq!(by_record(&desk, command, &rows), sent, "the same id each time");
        assert_eq!(super::super::effect::by_mail(&desk, &rows), []);
        assert_eq!(by_record(&desk, command, &[said("mail")]), [], "a mail is no short message");
    }

    /// C1: a form leaves with what is in it.
    #[test]
    fn c1_a_form_leaves_with_its_values() {
        let amount = Value::Money { amount: "1750.50".parse().unwrap(), currency: "EGP".into() };
        let values = [("amount".to_owned(), amount)].into();
        let form = Form { id: "payment-link".into(), to: "+201001234567".into(), values };
        let (record, kind, action) = (RecordId(Uuid::nil()), "package".into(), "send-link".into());
        let deed = Deed::RecordActed { record, kind, action, forms: vec![form] };
        let (id, at) = (ActivityId(Uuid::now_v7()), Millis(0));
        let row = Row::Activity(Activity { id, ticket: ticket(1).id, actor: None, at, deed });
        let sent = by_record(&desk(), CommandId(Uuid::nil()), &[row]);
        let [form] = &sent[..] else { panic!("{sent:?}") };
        let payload: serde_json::Value = serde_json::from_str(&form.payload).unwrap();
        assert_eq!((form.kind, payload["form"].as_str()), ("form", Some("payment-link")));
        assert_eq!(payload["values"]["amount"]["money"]["amount"], "1750.50");
    }
}
