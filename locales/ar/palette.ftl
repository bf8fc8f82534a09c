### لوحة الأوامر: كل إجراء وقسم وتذكرة وعميل ببضعة أحرف.

palette-title = لوحة الأوامر
palette-open = البحث عن تذكرة أو عميل أو إجراء

## What stands in it

palette-recent = المختار مؤخرًا
palette-actions = إجراءات هذا الموضع
palette-customers = العملاء
palette-choose = اختيار
palette-current = قيد الاستخدام
palette-of = { $shown } من { $total }

## What was found

palette-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
palette-none = لا نتائج
palette-none-hint = يُبحث عن التذاكر بأي كلمة كُتبت فيها، وعن العملاء بالاسم والهاتف والبريد الإلكتروني.
palette-short-hint = يبدأ البحث في التذاكر والعملاء من الحرف الثاني.
palette-no-ticket = لا توجد هنا تذكرة معروفة باسم { $name }
