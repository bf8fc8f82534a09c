//! `[[store]]`, `[[account_state]]`, `[[avatar]]`, `[[service]]`, `[[stopped]]` and `[[handler]]`: what is said of customers'
//! accounts (B1).

use kursi_rules::account::{Accounts, Avatar, Handler, Stopped, Store, TONES, is_country};

use super::Reading;
use crate::Fault;
use crate::finding::cut;
use crate::section::Section;

impl<'a> Reading<'a> {
    /// Brands are declared with the channels, before.
    pub(super) fn accounts(&mut self, root: &Section<'a>) -> Accounts {
        let stores = self.stores(root);
        let states = self.ids(root, "account_state", "account", false);
        let avatars = self.avatars(root);
        self.ids(root, "service", "service", false);
        let stopped = self.stopped(root);
        Accounts { stores, states, avatars, stopped, handlers: self.handlers(root) }
    }

    fn stores(&mut self, root: &Section<'a>) -> Vec<Store> {
        let mut stores: Vec<Store> = Vec::new();
        for section in self.family(root, "store", false) {
            let id = self.declare(&section, "store");
            let brand = section.text("brand", "brand = \"…\"");
            let brand = self.refer(&section, &section.key("brand"), "brand", brand).unwrap_or_default();
            let countries = countries(&section);
            let wanted = "a currency of ISO 4217, three capital letters";
            let currency = section.shaped("currency", "currency = \"SAR\"", wanted, |text| {
                text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
            });
            let same_brand = stores.iter().filter(|store| store.brand == brand);
            let known: Vec<&String> = same_brand.flat_map(|store| &store.countries).collect();
            if let Some(twice) = countries.iter().find(|country| known.contains(country)) {
                let (key, found) = (section.key("countries"), cut(twice));
                let wanted = "a country that is in no other store of the brand".to_owned();
                section.fault(section.place("countries"), Fault::Malformed { key, found, wanted });
            }
            self.provenance(&section, &[]);
            section.end();
            stores.push(Store { id, brand, countries, currency });
        }
        stores
    }

    fn avatars(&mut self, root: &Section<'a>) -> Vec<Avatar> {
        let mut avatars = Vec::new();
        let tones: Vec<(&'static str, ())> = TONES.iter().map(|tone| (*tone, ())).collect();
        for section in self.family(root, "avatar", false) {
            let id = self.declare(&section, "avatar");
            let tone = section.text("tone", "tone = \"green\"");
            section.choice("tone", &tones, tone);
            self.provenance(&section, &["tone"]);
            section.end();
            avatars.push(Avatar { id, tone: tone.0.to_owned() });
        }
        avatars
    }

    fn stopped(&mut self, root: &Section<'a>) -> Vec<Stopped> {
        let mut stopped = Vec::new();
        for section in self.family(root, "stopped", false) {
            let id = self.declare(&section, "stopped");
            let service = section.text("service", "service = \"…\"");
            let service =
                self.refer(&section, &section.key("service"), "service", service).unwrap_or_default();
            let countries = countries(&section);
            self.provenance(&section, &[]);
            section.end();
            stopped.push(Stopped { id, service, countries });
        }
        stopped
    }

    fn handlers(&mut self, root: &Section<'a>) -> Vec<Handler> {
        let mut handlers = Vec::new();
        for section in self.family(root, "handler", false) {
            let id = self.declare(&section, "handler");
            let names = section.texts("names", "names = [\"…\"]");
            let names = names.into_iter().map(|(name, _)| name.to_owned()).collect();
            self.provenance(&section, &["names"]);
            section.end();
            handlers.push(Handler { id, names });
        }
        handlers
    }
}

fn countries(section: &Section<'_>) -> Vec<String> {
    let mut countries: Vec<String> = Vec::new();
    for (country, at) in section.texts("countries", "countries = [\"SA\"]") {
        if !is_country(country) || countries.iter().any(|known| known == country) {
            let (key, found) = (section.key("countries"), cut(country));
            let wanted = "countries of ISO 3166-1, two capital letters, each once".to_owned();
            section.fault(at, Fault::Malformed { key, found, wanted });
        }
        countries.push(country.to_owned());
    }
    countries
}
