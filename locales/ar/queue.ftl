### الطوابير وقائمة التذاكر.

## Queues

queue-queues = طوابير التذاكر
queue-nothing-due = لا شيء مستحق
queue-late =
    { $count ->
        [zero] لا تذاكر متأخرة
        [one] تذكرة واحدة متأخرة
        [two] تذكرتان متأخرتان
        [few] { $count } تذاكر متأخرة
        [many] { $count } تذكرة متأخرة
       *[other] { $count } تذكرة متأخرة
    }
queue-late-more =
    { $count ->
        [zero] لا تذاكر متأخرة
        [one] تذكرة واحدة متأخرة أو أكثر
        [two] تذكرتان متأخرتان أو أكثر
        [few] { $count } تذاكر متأخرة أو أكثر
        [many] { $count } تذكرة متأخرة أو أكثر
       *[other] { $count } تذكرة متأخرة أو أكثر
    }

## The list

queue-tickets = التذاكر
queue-due-first = الأقرب استحقاقًا
queue-group-late = متأخرة
queue-group-soon =
    { $minutes ->
        [zero] خلال أقل من دقيقة
        [one] خلال دقيقة واحدة
        [two] خلال دقيقتين
        [few] خلال { $minutes } دقائق
        [many] خلال { $minutes } دقيقة
       *[other] خلال { $minutes } دقيقة
    }
queue-group-later = لاحقًا
queue-more-than = { $count } أو أكثر
queue-empty = لا تذاكر في هذا الطابور
queue-empty-hint = تظهر التذاكر الجديدة والردود هنا تلقائيًا. للانتقال إلى طابور آخر يكفي الضغط على رقمه.

## Clocks in their short form: a row has little room

span-moment = أقل من دقيقة
span-minutes = { $minutes } د
span-hours = { $hours } س
span-hours-minutes = { $hours } س { $minutes } د
span-days = { $days } ي
span-days-hours = { $days } ي { $hours } س
clock-due-moment = تستحق الآن
clock-due-minutes = خلال { $minutes } د
clock-due-hours = خلال { $hours } س
clock-due-hours-minutes = خلال { $hours } س { $minutes } د
clock-due-days = خلال { $days } ي
clock-due-days-hours = خلال { $days } ي { $hours } س
clock-late-moment = تأخرت للتو
clock-late-minutes = متأخرة { $minutes } د
clock-late-hours = متأخرة { $hours } س
clock-late-hours-minutes = متأخرة { $hours } س { $minutes } د
clock-late-days = متأخرة { $days } ي
clock-late-days-hours = متأخرة { $days } ي { $hours } س

## Clocks in whole sentences: for titles and for those who listen

clock-long-left-moment = تستحق خلال أقل من دقيقة
clock-long-left-minutes =
    { $minutes ->
        [zero] تستحق خلال أقل من دقيقة
        [one] تستحق خلال دقيقة واحدة
        [two] تستحق خلال دقيقتين
        [few] تستحق خلال { $minutes } دقائق
        [many] تستحق خلال { $minutes } دقيقة
       *[other] تستحق خلال { $minutes } دقيقة
    }
clock-long-left-hours =
    { $hours ->
        [zero] تستحق خلال أقل من ساعة
        [one] تستحق خلال ساعة واحدة
        [two] تستحق خلال ساعتين
        [few] تستحق خلال { $hours } ساعات
        [many] تستحق خلال { $hours } ساعة
       *[other] تستحق خلال { $hours } ساعة
    }
clock-long-left-hours-minutes =
    تستحق خلال { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    } و{ $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
clock-long-left-days =
    { $days ->
        [zero] تستحق خلال أقل من يوم
        [one] تستحق خلال يوم واحد
        [two] تستحق خلال يومين
        [few] تستحق خلال { $days } أيام
        [many] تستحق خلال { $days } يومًا
       *[other] تستحق خلال { $days } يوم
    }
clock-long-left-days-hours =
    تستحق خلال { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } و{ $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
clock-long-late-moment = متأخرة منذ أقل من دقيقة
clock-long-late-minutes =
    { $minutes ->
        [zero] متأخرة منذ أقل من دقيقة
        [one] متأخرة منذ دقيقة واحدة
        [two] متأخرة منذ دقيقتين
        [few] متأخرة منذ { $minutes } دقائق
        [many] متأخرة منذ { $minutes } دقيقة
       *[other] متأخرة منذ { $minutes } دقيقة
    }
clock-long-late-hours =
    { $hours ->
        [zero] متأخرة منذ أقل من ساعة
        [one] متأخرة منذ ساعة واحدة
        [two] متأخرة منذ ساعتين
        [few] متأخرة منذ { $hours } ساعات
        [many] متأخرة منذ { $hours } ساعة
       *[other] متأخرة منذ { $hours } ساعة
    }
clock-long-late-hours-minutes =
    متأخرة منذ { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    } و{ $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
clock-long-late-days =
    { $days ->
        [zero] متأخرة منذ أقل من يوم
        [one] متأخرة منذ يوم واحد
        [two] متأخرة منذ يومين
        [few] متأخرة منذ { $days } أيام
        [many] متأخرة منذ { $days } يومًا
       *[other] متأخرة منذ { $days } يوم
    }
clock-long-late-days-hours =
    متأخرة منذ { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } و{ $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
