### آنچه کاربر روی این دستگاه انتخاب می‌کند.

## Settings

settings-title = تنظیمات
settings-words = زبان و ارقام
settings-language = زبان
settings-digits = شکل ارقام
settings-digits-language = مطابق زبان
settings-digits-latin = ارقام لاتین در همهٔ زبان‌ها
settings-digits-native = ارقام خود زبان، در اردو نیز
settings-nastaliq = نوشتن اردو به خط نستعلیق

## زبان‌های پاسخ‌گویی به مشتریان

settings-answers = زبان‌های پاسخ‌گویی به مشتریان
settings-answers-hint = مشتریانی که به یکی از این زبان‌ها صحبت می‌کنند، نخست به شما پیشنهاد می‌شوند.
settings-desk = میز پشتیبانی
settings-desk-hint = در هر زمان فقط یک میز روی این دستگاه است. با انتخاب میزی دیگر، آن میز از سرور بارگیری و میز کنونی برداشته می‌شود؛ آنچه ارسال نشده می‌ماند.

## Time

settings-time = زمان و تقویم
settings-first-calendar = تقویم
settings-calendar-language = تقویم زبان
settings-second-calendar = تقویم دوم
settings-calendar-none = هیچ‌کدام
settings-calendar-gregory = میلادی
settings-calendar-islamic-umalqura = هجری قمری (ام‌القری)
settings-calendar-persian = هجری شمسی
settings-time-zone = منطقهٔ زمانی
settings-zone-desk = منطقهٔ میز پشتیبانی ({ $zone })

## Look

settings-look = ظاهر
settings-theme = پوسته

## What the choices do

settings-sample = نمونه
settings-sample-count = { $count } تیکت، { $number }
