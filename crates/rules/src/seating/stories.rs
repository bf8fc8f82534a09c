//! Stories of the floor: a day at the seats.

mod calls;
mod contacts;
mod overrides;
mod seats;
