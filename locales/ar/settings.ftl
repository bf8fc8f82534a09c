### ما يختاره المستخدم على هذا الجهاز.

## Settings

settings-title = الإعدادات
settings-words = اللغة والأرقام
settings-language = اللغة
settings-digits = شكل الأرقام
settings-digits-language = حسب اللغة
settings-digits-latin = أرقام لاتينية في كل اللغات
settings-digits-native = أرقام اللغة نفسها، وفي الأردية أيضًا
settings-nastaliq = كتابة الأردية بخط النستعليق

## لغات الرد على العملاء

settings-answers = لغات الرد على العملاء
settings-answers-hint = العملاء الذين يتحدثون إحدى هذه اللغات يُعرضون عليك أولًا.
settings-desk = مكتب الدعم
settings-desk-hint = لا يتسع هذا الجهاز لأكثر من مكتب واحد. عند اختيار مكتب آخر يُحمَّل من الخادم ويُزال المكتب الحالي، ويبقى ما لم يُرسل.

## Time

settings-time = الوقت والتقويم
settings-first-calendar = التقويم
settings-calendar-language = تقويم اللغة
settings-second-calendar = التقويم الثاني
settings-calendar-none = لا يوجد
settings-calendar-gregory = ميلادي
settings-calendar-islamic-umalqura = هجري (أم القرى)
settings-calendar-persian = هجري شمسي
settings-time-zone = المنطقة الزمنية
settings-zone-desk = منطقة مكتب الدعم ({ $zone })

## Look

settings-look = الشكل
settings-theme = المظهر

## What the choices do

settings-sample = معاينة
settings-sample-count =
    { $count ->
        [zero] لا تذاكر، { $number }
        [one] تذكرة واحدة، { $number }
        [two] تذكرتان، { $number }
        [few] { $count } تذاكر، { $number }
        [many] { $count } تذكرة، { $number }
       *[other] { $count } تذكرة، { $number }
    }
