### صارف اس ڈیوائس پر کیا منتخب کرتا ہے۔

## Settings

settings-title = ترتیبات
settings-words = زبان اور ہندسے
settings-language = زبان
settings-digits = ہندسوں کی شکل
settings-digits-language = زبان کے مطابق
settings-digits-latin = تمام زبانوں میں لاطینی ہندسے
settings-digits-native = زبان کے اپنے ہندسے، اردو میں بھی
settings-nastaliq = اردو نستعلیق میں لکھیں

## جواب دینے کی زبانیں

settings-answers = جواب دینے کی زبانیں
settings-answers-hint = ان میں سے کوئی زبان بولنے والے کسٹمر پہلے آپ کو پیش کیے جاتے ہیں۔
settings-desk = سپورٹ ڈیسک
settings-desk-hint = اس ڈیوائس پر ایک وقت میں ایک ڈیسک ہوتا ہے۔ دوسرا سرور سے لوڈ ہوتا ہے اور یہ ہٹ جاتا ہے؛ جو بھیجا نہیں گیا وہ باقی رہتا ہے۔

## Time

settings-time = وقت اور کیلنڈر
settings-first-calendar = کیلنڈر
settings-calendar-language = زبان کے مطابق
settings-second-calendar = دوسرا کیلنڈر
settings-calendar-none = کوئی نہیں
settings-calendar-gregory = عیسوی
settings-calendar-islamic-umalqura = ہجری (ام القریٰ)
settings-calendar-persian = ہجری شمسی
settings-time-zone = ٹائم زون
settings-zone-desk = سپورٹ ڈیسک کا ({ $zone })

## Look

settings-look = ظاہری شکل
settings-theme = تھیم

## What the choices do

settings-sample = نمونہ
settings-sample-count =
    { $count ->
        [one] { $count } ٹکٹ، { $number }
       *[other] { $count } ٹکٹ، { $number }
    }
