### البحث في جميع التذاكر والعملاء على هذا الجهاز.

search-title = البحث
search-open = البحث في جميع التذاكر والعملاء
search-field = كلمات أو رقم أو رقم تسلسلي أو هاتف أو بريد إلكتروني
search-among = نطاق البحث
search-all = الكل
search-tickets = التذاكر
search-customers = العملاء
search-clear = مسح
search-enter = عرض
search-back = العودة إلى حقل البحث
search-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-found-more =
    { $count ->
        [zero] لا نتائج
        [one] النتيجة الأولى
        [two] أول نتيجتين
        [few] أول { $count } نتائج
        [many] أول { $count } نتيجة
       *[other] أول { $count } نتيجة
    }
search-more = عرض المزيد

## Before anything is typed

search-empty = عمّ تبحث؟
search-empty-hint = كلمات الرسائل والملاحظات والأسماء وأرقام التذاكر، وآخر أرقام البطاقة أو الهاتف. لا فرق بين صور الحروف والأرقام، ولا أثر للتشكيل.

## Nothing found

search-none = لا نتائج تضمّ كل ما في { $what }
search-none-hint = كلما قلّت الكلمات زادت النتائج. تكفي بداية الكلمة الأخيرة، أما ما قبلها فيُكتب كاملًا.
search-none-signs = لا يوجد حرف أو رقم للبحث عنه
search-none-signs-hint = يُرجى كتابة كلمة أو رقم.

## While the index is made

search-under-way = يجري إعداد البحث على هذا الجهاز
search-reaches = يشمل البحث حتى الآن التذاكر منذ { $since }، والأقدم يتبع

## Where something was found

search-in-incoming = من العميل
search-in-reply = في رد
search-in-note = في ملاحظة
search-in-file = اسم ملف
search-in-pending = سبب الانتظار
search-in-customer = بيانات العميل
search-no-tickets = لا تذاكر هنا
