//! Every case of an account (B1 to B18), walked by OneCard's own scripts from the first step to each end: who gets the
//! ticket, who is asked on a ticket of its own, what is noted, and what stays shut until the customer is verified.

mod cases;
mod changes;
mod customers;
mod reveals;
mod world;
