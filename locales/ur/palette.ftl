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
palette-none-hint = ٹکٹ نمبر، موضوع یا کسٹمر سے ملتے ہیں، اور کسٹمر فون اور ای میل سے بھی۔
palette-short-hint = ٹکٹوں اور کسٹمرز کی تلاش دوسرے حرف سے شروع ہوتی ہے۔
palette-part = ہر قطار میں تلاش کیے گئے ٹکٹ: { $count }، مقررہ وقت کی ترتیب سے
palette-no-ticket = یہاں { $name } کا کوئی ٹکٹ نہیں ملا
