//! What is masked and which addresses there are, as a pack says it (X14, B3): each value under one mask, each role one of the
//! desk's, each address one that can be opened.

mod common;

use common::{Spoilt, listed, onecard};
use kursi_rules::authority::{may_reveal, reads_reveals};

const DESK: &str = "desk.toml";

/// One finding, at the line of `mark`.
fn only(mut spoilt: Spoilt, mark: &str, code: &str) {
    common::only(&mut spoilt, DESK, mark, code);
}

fn put(old: &str, new: &str) -> Spoilt {
    Spoilt::new().put(DESK, old, new)
}

#[test]
fn x14_a_value_has_one_mask_and_nobody_unknown_reveals_it() {
    let twice = "keeps = 4\nfields = [\"cards\"]";
    only(
        put(twice, "keeps = 4\nfields = [\"phone\"] # twice"),
        "fields = [\"phone\"] # twice",
        "pack-malformed",
    );
    only(put(twice, "keeps = 4\nfields = [\"crads\"]"), "crads", "pack-reference-unknown");
    only(
        put("inputs = [\"code\"]", "inputs = [\"code\", \"country\"]"),
        "[\"code\", \"country\"]",
        "pack-choice-unknown",
    );
    only(put("keeps = 1\n", "keeps = 9\n"), "keeps = 9", "pack-out-of-bounds");
    only(put("shown_seconds = 30", "shown_seconds = 3600"), "shown_seconds = 3600", "pack-out-of-bounds");
    let nobody = put(
        "keeps = 1\ninputs = [\"code\"]\nmay = [\"agent\", ",
        "keeps = 1\ninputs = [\"code\"]\nmay = [\"agnet\", ",
    );
    only(nobody, "\"agnet\"", "pack-reference-unknown");
    let unsaid = put("[masking]\nshown_seconds = 30\nrequirement = \"X14\"\nsource = \"ours\"\n", "");
    let found = unsaid.findings();
    assert_eq!(found.len(), 1, "{}", listed(&found));
    assert_eq!(found[0].code.code, "pack-key-missing");
}

#[test]
fn b3_an_address_can_be_opened_and_belongs_to_a_brand_of_the_desk() {
    only(
        put("value = \"merchantsupport@OneCard.net\"", "value = \"merchantsupport\""),
        "value = \"merchantsupport\"",
        "pack-malformed",
    );
    only(
        put("value = \"https://OneCard.com\"", "value = \"http://OneCard.com\""),
        "value = \"http://OneCard.com\"",
        "pack-malformed",
    );
    only(
        put(
            "kind = \"web\"\nvalue = \"https://OneCard.com\"",
            "kind = \"post\"\nvalue = \"https://OneCard.com\"",
        ),
        "kind = \"post\"",
        "pack-choice-unknown",
    );
    let desk = onecard().desk;
    let links: Vec<String> =
        desk.reached_by().iter().map(|address| address.kind.link(&address.value)).collect();
    assert_eq!(
        links,
        [
            "tel:920031205",
            "tel:920031280",
            "https://wa.me/966597206666",
            "mailto:merchantsupport@OneCard.net",
            "https://bitaqatybusiness.com/#/pages/home",
            "https://OneCard.com",
        ]
    );
}

#[test]
fn x14_who_answers_customers_reveals_and_who_supervises_reads_of_it() {
    let desk = onecard().desk;
    for role in &desk.roles {
        let answers = role.may.contains(&kursi_rules::command::Verb::Reply);
        for mask in ["mobile", "email", "code", "card"] {
            assert_eq!(may_reveal(&desk, &role.id, mask), answers, "{} and {mask}", role.id);
        }
        let reads = ["supervisor", "support-manager", "quality-officer"].contains(&role.id.as_str());
        assert_eq!(reads_reveals(&desk, &role.id), reads, "{}", role.id);
    }
    assert!(!may_reveal(&desk, "agent", "nothing"));
}
