### جست‌وجو در همهٔ تیکت‌ها و مشتریان این دستگاه.

search-title = جست‌وجو
search-open = جست‌وجو در همهٔ تیکت‌ها و مشتریان
search-field = واژه، شماره، سریال، تلفن یا ایمیل
search-among = دامنهٔ جست‌وجو
search-all = همه
search-tickets = تیکت‌ها
search-customers = مشتریان
search-clear = پاک کردن
search-enter = نمایش
search-back = بازگشت به جست‌وجو
search-found =
    { $count ->
        [0] بدون نتیجه
        [one] { $count } نتیجه
       *[other] { $count } نتیجه
    }
search-found-more =
    { $count ->
        [0] بدون نتیجه
        [one] { $count } نتیجهٔ نخست
       *[other] { $count } نتیجهٔ نخست
    }
search-more = نمایش بیشتر

## Before anything is typed

search-empty = دنبال چه می‌گردید؟
search-empty-hint = واژه‌های پیام‌ها و یادداشت‌ها، نام‌ها، شمارهٔ تیکت، و رقم‌های آخر سریال یا تلفن. شکل حرف‌ها و رقم‌ها و اعراب فرقی نمی‌کند.

## Nothing found

search-none = چیزی با همهٔ { $what } پیدا نشد
search-none-hint = واژه‌های کمتر، نتیجه‌های بیشتر. آغاز واژهٔ آخر کافی است؛ واژه‌های پیش از آن باید کامل باشند.
search-none-signs = حرف یا رقمی برای جست‌وجو وارد نشده است
search-none-signs-hint = یک واژه یا شماره بنویسید.

## While the index is made

search-under-way = جست‌وجو در این دستگاه در حال آماده شدن است
search-reaches = تا اینجا تیکت‌ها از { $since } پیدا می‌شوند؛ قدیمی‌ترها در راه‌اند

## Where something was found

search-in-incoming = از مشتری
search-in-reply = در یک پاسخ
search-in-note = در یک یادداشت
search-in-file = نام پرونده
search-in-pending = دلیل انتظار
search-in-customer = اطلاعات مشتری
search-no-tickets = در اینجا تیکتی نیست
