### کمانڈ پیلیٹ: ہر کارروائی، حصہ، ٹکٹ اور کسٹمر چند حروف سے۔

palette-title = کمانڈ پیلیٹ
palette-open = ٹکٹ، کسٹمر یا کارروائی تلاش کریں

## What stands in it

palette-recent = حالیہ انتخاب
palette-actions = یہاں کی کارروائیاں
palette-customers = کسٹمرز
palette-choose = منتخب کریں
palette-current = زیرِ استعمال
palette-of = { $total } میں سے { $shown }

## What was found

palette-found =
    { $count ->
        [one] { $count } نتیجہ
       *[other] { $count } نتائج
    }
palette-none = کچھ نہیں ملا
palette-none-hint = ٹکٹ اپنے کسی بھی لفظ سے ملتے ہیں، اور کسٹمر نام، فون اور ای میل سے۔
palette-short-hint = ٹکٹوں اور کسٹمرز کی تلاش دوسرے حرف سے شروع ہوتی ہے۔
palette-no-ticket = یہاں { $name } کا کوئی ٹکٹ نہیں ملا
