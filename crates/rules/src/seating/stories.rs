//! Stories of the floor: a day at the seats.

mod contacts;
mod overrides;
mod seats;
