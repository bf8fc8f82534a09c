//! Every reason for which the floor says no.

crate::codes! {
    /// Why something on the floor was not done.
    pub enum SeatRefusal {
        /// The desk does not work this channel in seats.
        "seat-channel-without-seats" => NoSeats { channel: String },
        /// The role answers no customers.
        "seat-not-allowed" => NotAllowed { role: String },
        /// On a break.
        "seat-on-break" => OnBreak,
        /// Away or signed out.
        "seat-not-online" => NotOnline,
        /// All are taken.
        "seat-none-free" => NoneFree { limit: u32 },
        /// Held already, at this machine.
        "seat-already-yours" => AlreadyYours,
        /// In the line already.
        "seat-already-waiting" => AlreadyWaiting,
        /// Not in the line.
        "seat-not-waiting" => NotWaiting,
        /// There is no such seat.
        "seat-unknown" => UnknownSeat,
        /// Nobody sits there.
        "seat-empty" => SeatEmpty,
        /// The lease ran out, or the seat was left.
        "seat-lease-over" => LeaseOver,
        /// The seat was taken anew since.
        "seat-fence-stale" => FenceStale { fence: i64, current: i64 },
        /// No seat of one's own on the channel.
        "contact-without-seat" => NoSeat,
        /// The seat carries as many as it may.
        "contact-seat-full" => SeatFull { limit: u32 },
        /// It is not on the floor.
        "contact-unknown" => UnknownContact,
        /// It is on the floor already.
        "contact-exists" => ContactExists,
        /// It is being called already, or offered.
        "contact-called-already" => CalledAlready,
        /// The desk has no such brand on this channel.
        "contact-brand-unknown" => BrandUnknown { brand: String },
        /// Timed out, or offered to somebody else.
        "contact-offer-over" => OfferOver,
        /// Somebody else speaks or spoke with the customer.
        "contact-not-yours" => NotYours,
        /// The customer has not gone yet.
        "contact-still-open" => StillOpen,
        /// The customer has gone.
        "contact-over" => ContactOver,
        /// The desk has no such outcome.
        "contact-outcome-unknown" => OutcomeUnknown { outcome: String },
        /// The colleague has no seat on the channel, or is not there.
        "contact-colleague-not-seated" => ColleagueNotSeated,
        /// It is in that seat.
        "contact-already-there" => AlreadyThere,
        /// The desk has no such reason for a break.
        "break-reason-unknown" => BreakUnknown { reason: String },
        /// The role may not go beyond the rule.
        "override-not-allowed" => OverrideNotAllowed { role: String },
        /// No reason was given.
        "override-without-reason" => OverrideWithoutReason,
        /// The reason is over the pack's bound of a note.
        "override-reason-too-long" => OverrideReasonTooLong { limit: usize, length: usize },
    }
}
