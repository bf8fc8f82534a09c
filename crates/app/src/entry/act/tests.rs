//! What is typed in secret is shown in no log.

use super::*;

#[test]
fn k8_a_typed_recovery_key_is_shown_in_no_log() {
    let act = Act::Recover {
        key: Typed::new("AGE-SECRET-KEY-1QQQQ"),
        passphrase: Some(Typed::new("ten thousand date palms")),
    };
    let shown = format!("{act:?}");
    assert!(!shown.contains("QQQQ") && !shown.contains("palms"), "{shown}");
    let sent: Act =
        serde_json::from_str(r#"{"act":"recover","key":"AGE-SECRET-KEY-1QQQQ","passphrase":null}"#).unwrap();
    assert!(matches!(sent, Act::Recover { key, passphrase: None } if key.text() == "AGE-SECRET-KEY-1QQQQ"));
}
