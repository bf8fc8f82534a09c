//! Whose ticket it is, and in which store they are (B1).

use kursi_rules::CustomerId;
use kursi_rules::account::Accounts;
use kursi_rules::activity::Deed;
use kursi_rules::change::Row;
use kursi_rules::command::{AccountFacts, Command, CustomerChoice};
use kursi_rules::customer::Customer;
use uuid::Uuid;

use crate::world::{ELSEWHERE, EMAIL, PHONE, World};

fn accounts() -> Accounts {
    World::new().accounts().clone()
}

#[test]
fn b1_every_country_of_the_source_is_in_its_store_and_no_other_has_one() {
    let accounts = accounts();
    let of = |brand: &str| -> Vec<(String, String, Vec<String>)> {
        let stores = accounts.stores.iter().filter(|store| store.brand == brand);
        stores.map(|store| (store.id.clone(), store.currency.clone(), store.countries.clone())).collect()
    };
    let store = |id: &str, currency: &str, countries: &[&str]| {
        let countries = countries.iter().map(|country| (*country).to_owned()).collect();
        (id.to_owned(), currency.to_owned(), countries)
    };
    assert_eq!(
        of("bitaqaty"),
        [
            store("bitaqaty-saudi", "SAR", &["SA", "IQ", "OM"]),
            store("bitaqaty-emirati", "AED", &["AE"]),
            store("bitaqaty-global", "USD", &["JO", "BH", "QA", "KW", "EG"]),
        ]
    );
    assert_eq!(
        of("onecard"),
        [
            store("onecard-saudi", "SAR", &["SA"]),
            store("onecard-global", "USD", &["AE", "JO", "OM", "KW", "BH", "QA", "EG"]),
        ]
    );
    assert!(accounts.store("onecard", "IQ").is_none() && accounts.store("bitaqaty", "TR").is_none());
}

fn describes(world: &mut World, facts: AccountFacts) -> Result<(), String> {
    let (ticket, customer) = (world.ticket, world.row().customer);
    world.agent(&Command::DescribeCustomer { ticket, customer, facts })
}

#[test]
fn b1_what_is_known_of_an_account_is_kept_and_brand_and_country_go_together() {
    let mut world = World::new();
    let facts = |brand: &str, country: &str, account: &str, avatar: &str| AccountFacts {
        brand: Some(brand.into()),
        country: Some(country.into()),
        account: Some(account.into()),
        avatar: Some(avatar.into()),
    };
    describes(&mut world, facts("bitaqaty", "AE", "suspicious", "red")).unwrap();
    let customer = world.customer().clone();
    let store = accounts().store_of(&customer).cloned().expect("a store");
    assert_eq!((store.id.as_str(), store.currency.as_str()), ("bitaqaty-emirati", "AED"));
    assert_eq!((customer.account.as_deref(), customer.avatar.as_deref()), (Some("suspicious"), Some("red")));
    assert_eq!((customer.email.as_deref(), customer.phone.as_deref()), (Some(EMAIL), Some(PHONE)));
    let refused = [
        (facts("onecard", "IQ", "active", "green"), "customer-no-store"),
        (facts("other", "SA", "active", "green"), "customer-brand-unknown"),
        (facts("onecard", "sa", "active", "green"), "customer-country-malformed"),
        (facts("onecard", "SA", "asleep", "green"), "customer-account-unknown"),
        (facts("onecard", "SA", "active", "pink"), "customer-avatar-unknown"),
    ];
    for (facts, code) in refused {
        assert_eq!(describes(&mut world, facts), Err(code.into()));
    }
    assert_eq!(world.customer(), &customer, "a refusal changes nothing");
}

/// Bad input: two customers with one mobile. Nobody is guessed.
#[test]
fn b1_of_two_customers_with_one_mobile_one_is_chosen_before_anything_is_done() {
    let mut world = World::new();
    let other = Customer { phone: Some(PHONE.into()), ..Customer::named(id(9), "onecard", "Sara") };
    world.put(Row::Customer(other));
    let (ticket, first) = (kursi_rules::TicketId(world.id()), world.customer);
    world.write_in(ticket, CustomerChoice::OneOf { id: first });
    assert!(world.row().unsure);
    assert_eq!(world.start("closed-unused"), Err("script-customer-unsure".into()));
    let choose = |id| Command::ChooseCustomer { ticket, customer: CustomerChoice::Known { id } };
    world.agent(&choose(id(9))).unwrap();
    assert!(!world.row().unsure);
    assert_eq!((world.row().customer, world.row().customer_name.as_str()), (id(9), "Sara"));
    assert!(world.deeds().contains(&&Deed::CustomerChosen));
    assert_eq!(world.agent(&choose(id(9))), Err("customer-already".into()));
    assert_eq!(world.start("closed-unused"), Ok(()));
    // The first one can be the right one, too: then it is said, and no longer guessed.
    let ticket = kursi_rules::TicketId(world.id());
    world.write_in(ticket, CustomerChoice::OneOf { id: first });
    let same = Command::ChooseCustomer { ticket, customer: CustomerChoice::Known { id: first } };
    world.agent(&same).unwrap();
    assert!(!world.row().unsure);
}

/// Bad input: a ticket whose customer is unknown.
#[test]
fn b16_who_writes_from_another_address_is_answered_there_and_known_by_their_account() {
    let mut world = World::new();
    let ticket = kursi_rules::TicketId(world.id());
    world.write_in(ticket, stranger());
    let account = world.customer;
    let nobody = CustomerChoice::Known { id: id(99) };
    let chosen = Command::ChooseCustomer { ticket, customer: nobody };
    assert_eq!(world.agent(&chosen), Err("create-unknown-customer".into()));
    let customer = CustomerChoice::Known { id: account };
    world.agent(&Command::ChooseCustomer { ticket, customer }).unwrap();
    assert_eq!(world.row().customer, account);
    assert_eq!(world.row().from.as_deref(), Some(ELSEWHERE), "they are answered where they wrote");
    assert_eq!(world.customer().email.as_deref(), Some(EMAIL));
}

pub fn id(n: u128) -> CustomerId {
    CustomerId(Uuid::from_u128(n))
}

pub fn stranger() -> CustomerChoice {
    CustomerChoice::New {
        id: id(7),
        name: "Noura at work".into(),
        email: Some(ELSEWHERE.into()),
        phone: None,
        language: None,
        country: None,
    }
}
