//! Chance that is the same each time.

/// A row of numbers that only its seed decides (SplitMix64, by Steele, Lea and Flood).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The row of a seed.
    pub fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x6b75_7273)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        if bound == 0 { 0 } else { (self.next() % bound as u64) as usize }
    }

    /// Somewhere from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1).max(1) as usize) as i64
    }

    /// True `times` in a hundred.
    pub fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of several.
    pub fn one_of<'a, T>(&mut self, these: &'a [T]) -> Option<&'a T> {
        if these.is_empty() { None } else { these.get(self.below(these.len())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_one_row_and_another_is_another() {
        let row = |seed| {
            let mut chance = Chance::of(seed);
            [(); 8].map(|()| chance.below(1000))
        };
        assert_eq!(row(1), row(1));
        assert_ne!(row(1), row(2));
        let mut chance = Chance::of(3);
        assert!((0..1000).all(|_| (5..=9).contains(&chance.between(5, 9))));
    }
}
