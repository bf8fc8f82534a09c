//! Days as people say them, in three calendars and four languages.

use std::collections::BTreeSet;

use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use kursi_words::fold::fold;

/// A calendar that a month's name belongs to, or that a year is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Calendar {
    Gregorian,
    Jalali,
    Hijri,
}

const GREGORIAN: [&[&str]; 12] = [
    &["january", "jan", "يناير", "كانون الثاني", "ژانویه", "جنوری"],
    &["february", "feb", "فبراير", "شباط", "فوریه", "فروری"],
    &["march", "mar", "مارس", "آذار", "مارچ"],
    &["april", "apr", "أبريل", "إبريل", "نيسان", "آوریل", "اپریل"],
    &["may", "مايو", "أيار", "مه", "می", "مئی"],
    &["june", "jun", "يونيو", "حزيران", "ژوئن", "جون"],
    &["july", "jul", "يوليو", "تموز", "ژوئیه", "جولای", "جولائی"],
    &["august", "aug", "أغسطس", "آب", "اوت", "آگوست", "اگست"],
    &["september", "sep", "sept", "سبتمبر", "أيلول", "سپتامبر", "ستمبر"],
    &["october", "oct", "أكتوبر", "تشرين الأول", "اکتبر", "اکتوبر"],
    &["november", "nov", "نوفمبر", "تشرين الثاني", "نوامبر", "نومبر"],
    &["december", "dec", "ديسمبر", "كانون الأول", "دسامبر", "دسمبر"],
];

const JALALI: [&[&str]; 12] = [
    &["فروردین", "farvardin"],
    &["اردیبهشت", "ordibehesht"],
    &["خرداد", "khordad"],
    &["تیر", "tir"],
    &["مرداد", "امرداد", "mordad"],
    &["شهریور", "shahrivar"],
    &["مهر", "mehr"],
    &["آبان", "aban"],
    &["آذر", "azar"],
    &["دی", "dey"],
    &["بهمن", "bahman"],
    &["اسفند", "esfand"],
];

const HIJRI: [&[&str]; 12] = [
    &["محرم", "muharram"],
    &["صفر", "safar"],
    &["ربيع الأول", "ربیع الاول", "rabi al-awwal", "rabi i"],
    &["ربيع الثاني", "ربيع الآخر", "ربیع الثانی", "rabi al-thani", "rabi ii"],
    &["جمادى الأولى", "جمادی الاول", "جمادی الاولی", "jumada al-ula", "jumada i"],
    &["جمادى الآخرة", "جمادى الثانية", "جمادی الثانی", "jumada al-akhira", "jumada ii"],
    &["رجب", "rajab"],
    &["شعبان", "shaban"],
    &["رمضان", "ramadan", "ramazan"],
    &["شوال", "shawwal"],
    &["ذو القعدة", "ذی القعده", "ذیقعده", "dhu al-qadah"],
    &["ذو الحجة", "ذی الحجه", "ذیحجه", "dhu al-hijjah"],
];

/// Whether both texts can be read as the same day.
pub(super) fn same_day(said: &str, stored: &str) -> bool {
    let said = days(said);
    !said.is_empty() && !said.is_disjoint(&days(stored))
}

/// Every day that a text can mean, counted from a fixed one.
fn days(text: &str) -> BTreeSet<i64> {
    let folded = fold(text);
    let (text, named) = month_by_name(&folded);
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let read = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 4);
    let Some(numbers) = numbers.into_iter().map(read).collect::<Option<Vec<i32>>>() else {
        return BTreeSet::new();
    };
    let is_year = |number: i32| number >= 1000;
    let mut found = BTreeSet::new();
    match (&numbers[..], named) {
        (&[one, other], Some((calendar, month))) if is_year(one) != is_year(other) => {
            let (year, day) = if is_year(one) { (one, other) } else { (other, one) };
            found.extend(day_of(calendar, year, month, day));
        }
        (&[a, b, c], None) if is_year(a) != is_year(c) && !is_year(b) => {
            let (year, first, second) = if is_year(a) { (a, b, c) } else { (c, b, a) };
            // Month before day in the year's own order; in the other order the day comes first, unless it cannot.
            let mut orders = vec![(first, second)];
            if first > 12 {
                orders.push((second, first));
            }
            for calendar in [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri] {
                found.extend(orders.iter().filter_map(|&(month, day)| day_of(calendar, year, month, day)));
            }
        }
        _ => {}
    }
    found
}

/// The text without the name of a month, and which month that was; the longest name that is there.
fn month_by_name(text: &str) -> (String, Option<(Calendar, i32)>) {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let spaced = format!(" {} ", words.join(" "));
    let mut best: Option<(usize, String, Calendar, i32)> = None;
    let tables = [(Calendar::Gregorian, GREGORIAN), (Calendar::Jalali, JALALI), (Calendar::Hijri, HIJRI)];
    for (calendar, months) in tables {
        for (month, names) in (1..).zip(months) {
            for name in names {
                let name = fold(name);
                let name: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
                let name = format!(" {} ", name.join(" "));
                if spaced.contains(&name) && best.as_ref().is_none_or(|(length, ..)| name.len() > *length) {
                    best = Some((name.len(), name, calendar, month));
                }
            }
        }
    }
    match best {
        Some((_, name, calendar, month)) => (spaced.replacen(&name, " ", 1), Some((calendar, month))),
        None => (spaced, None),
    }
}

/// A day, if the calendar has it and somebody who calls can have been born on it or bought something on it.
fn day_of(calendar: Calendar, year: i32, month: i32, day: i32) -> Option<i64> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let years = match calendar {
        Calendar::Gregorian => 1850..=2150,
        Calendar::Jalali => 1250..=1500,
        Calendar::Hijri => 1300..=1600,
    };
    if !years.contains(&year) || !(1..=12).contains(&month) || day == 0 {
        return None;
    }
    let day = match calendar {
        Calendar::Gregorian => Date::try_new_gregorian(year, month, day).ok()?.to_rata_die(),
        Calendar::Jalali => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
        Calendar::Hijri => {
            Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()?.to_rata_die()
        }
    };
    Some(day.to_i64_date())
}
