//! Files that go with messages.

use super::*;
use crate::AttachmentId;
use crate::attachment::Attachment;

fn file(n: u128, size: i64) -> Attachment {
    Attachment {
        id: AttachmentId(Uuid::from_u128(n)),
        name: "إيصال.png".into(),
        media: "image/png".into(),
        size,
        sha256: "ab".repeat(32),
    }
}

/// K4: whatever makes a message keeps its files, and holds them to the pack's bounds.
#[test]
fn k4_a_message_of_every_kind_keeps_its_files_within_the_packs_bounds() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let with = |world: &mut World, attachments: Vec<Attachment>| {
        let (text, channel) = ("?".to_owned(), "mail".to_owned());
        let message = || MessageId(Uuid::from_u128(77));
        let mut command = Command::plain_reply(ticket, message(), "x");
        let mut note = Command::plain_note(ticket, message(), "x");
        for command in [&mut command, &mut note] {
            if let Command::Reply { message, attachments: own, .. }
            | Command::Note { message, attachments: own, .. } = command
            {
                *message = MessageId(world.id());
                own.clone_from(&attachments);
            }
        }
        let receive = Command::Receive { ticket, message: MessageId(world.id()), text, channel, attachments };
        [(agent(), command), (agent(), note), (self::channel(), receive)]
    };
    for (who, command) in with(&mut world, vec![file(1, 9), file(2, 9)]) {
        world.run(&who, 5, &command).unwrap();
        let id = command.message().unwrap().to_string();
        let Some(Row::Message(row)) = world.rows.get(&(crate::change::Entity::Message, id)) else { panic!() };
        assert_eq!(row.attachments, command.attachments());
        assert_eq!(row.attachments.len(), 2);
    }
    for (who, command) in with(&mut world, vec![file(1, 9), file(2, 9), file(3, 9)]) {
        assert_eq!(world.run(&who, 6, &command).unwrap_err().code, "attachment-too-many");
    }
    for (who, command) in with(&mut world, vec![file(1, 1_001)]) {
        assert_eq!(world.run(&who, 6, &command).unwrap_err().code, "attachment-too-large");
    }
    let hostile = Attachment { name: "../../x".into(), ..file(1, 9) };
    for (who, command) in with(&mut world, vec![hostile]) {
        assert_eq!(world.run(&who, 6, &command).unwrap_err().code, "attachment-malformed");
    }
}
