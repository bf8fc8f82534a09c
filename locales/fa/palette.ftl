### پالت فرمان: هر اقدام، بخش، تیکت و مشتری با چند حرف.

palette-title = پالت فرمان
palette-open = جست‌وجوی تیکت، مشتری یا اقدام

## What stands in it

palette-recent = انتخاب‌های اخیر
palette-actions = اقدام‌های این بخش
palette-customers = مشتریان
palette-choose = انتخاب
palette-current = در حال استفاده
palette-of = { $shown } از { $total }

## What was found

palette-found =
    { $count ->
        [0] بدون نتیجه
        [one] { $count } نتیجه
       *[other] { $count } نتیجه
    }
palette-none = چیزی پیدا نشد
palette-none-hint = تیکت با هر واژهٔ نوشته‌شده در آن پیدا می‌شود و مشتری با نام، تلفن و ایمیل.
palette-short-hint = جست‌وجوی تیکت‌ها و مشتریان از نویسهٔ دوم آغاز می‌شود.
palette-no-ticket = در اینجا تیکتی از { $name } دیده نشد
