### اس ڈیوائس کے تمام ٹکٹوں اور کسٹمرز میں تلاش۔

search-title = تلاش
search-open = تمام ٹکٹوں اور کسٹمرز میں تلاش کریں
search-field = الفاظ، نمبر، سیریل، فون یا ای میل
search-among = تلاش کا دائرہ
search-all = سب
search-tickets = ٹکٹ
search-customers = کسٹمرز
search-clear = صاف کریں
search-enter = دکھائیں
search-back = تلاش کے خانے پر واپس جائیں
search-found =
    { $count ->
        [0] کوئی نتیجہ نہیں
        [one] { $count } نتیجہ
       *[other] { $count } نتائج
    }
search-found-more =
    { $count ->
        [0] کوئی نتیجہ نہیں
        [one] پہلا نتیجہ
       *[other] پہلے { $count } نتائج
    }
search-more = مزید دکھائیں

## Before anything is typed

search-empty = آپ کو کیا تلاش ہے؟
search-empty-hint = پیغامات اور نوٹس کے الفاظ، نام، ٹکٹ نمبر، اور سیریل یا فون کے آخری ہندسے۔ حروف اور ہندسوں کی شکل اور اعراب سے کوئی فرق نہیں پڑتا۔

## Nothing found

search-none = ایسا کچھ نہیں ملا جس میں { $what } کے تمام الفاظ ہوں
search-none-hint = کم الفاظ سے زیادہ نتائج ملتے ہیں۔ آخری لفظ کا آغاز کافی ہے؛ اس سے پہلے کے الفاظ پورے لکھیں۔
search-none-signs = تلاش کے لیے کوئی حرف یا ہندسہ نہیں
search-none-signs-hint = کوئی لفظ یا نمبر لکھیں۔

## While the index is made

search-under-way = اس ڈیوائس پر تلاش تیار ہو رہی ہے
search-reaches = فی الحال { $since } سے اب تک کے ٹکٹ ملتے ہیں؛ پرانے ٹکٹ بعد میں شامل ہوں گے

## Where something was found

search-in-incoming = کسٹمر کی طرف سے
search-in-reply = جواب میں
search-in-note = نوٹ میں
search-in-file = فائل کا نام
search-in-pending = زیرِ التوا ہونے کی وجہ
search-in-customer = کسٹمر کی معلومات
search-no-tickets = یہاں کوئی ٹکٹ نہیں
