### واژه‌های میز فراگستر: نام‌هایی که کارشناسان می‌خوانند، و متن‌هایی که مشتریان می‌خوانند.
###
### $customer: نام مشتری.
### $ticket: شمارهٔ تیکت.
### $agent: نام کارشناسی که می‌نویسد.

desk-name = فراگستر

## وضعیت‌های تیکت

status-new = جدید
status-in-progress = در حال رسیدگی
status-closed = بسته‌شده

## آنچه تیکت را جابه‌جا می‌کند، نوشته روی پیکان‌های فلوچارت

move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-assign = تخصیص
move-resolve = بستن تیکت

## دلیل‌های بستن تیکت

reason-solved = رفع شد
    .hint = آنچه مشتری گزارش کرده بود رفع شد.
reason-explained = توضیح داده شد
    .hint = چیزی برای رفع کردن نبود و مشتری پاسخ خود را گرفت.

## نقش‌ها، کانال‌ها و تقویم‌ها

role-agent = کارشناس
role-quality-officer = مسئول تضمین کیفیت
role-quality-head = مدیر واحد تضمین کیفیت
channel-portal = پورتال مشتریان
channel-mail = ایمیل
calendar-office = ساعات کاری
calendar-always = شبانه‌روزی
target-first-reply = نخستین پاسخ
target-next-reply = پاسخ بعدی
target-closing = بسته شدن

## روزهای تعطیل

holiday-nowruz = نوروز
holiday-republic-day = روز جمهوری اسلامی
holiday-nature-day = روز طبیعت
holiday-khomeini = رحلت امام خمینی
holiday-khordad-uprising = قیام پانزده خرداد
holiday-revolution = پیروزی انقلاب
holiday-oil = ملی شدن صنعت نفت
holiday-year-end = آخرین روز سال
holiday-tasua = تاسوعا
holiday-ashura = عاشورا
holiday-arbaeen = اربعین
holiday-prophets-passing = رحلت پیامبر
holiday-imam-reza = شهادت امام رضا
holiday-imam-askari = شهادت امام حسن عسکری
holiday-prophets-birth = میلاد پیامبر
holiday-fatima = شهادت حضرت فاطمه
holiday-imam-ali-birth = ولادت امام علی
holiday-mabath = مبعث
holiday-mid-shaban = نیمهٔ شعبان
holiday-imam-ali = شهادت امام علی
holiday-fitr = عید فطر
holiday-imam-sadiq = شهادت امام جعفر صادق
holiday-adha = عید قربان
holiday-ghadir = عید غدیر

## صف‌ها

queue-to-answer = در انتظار پاسخ
queue-cause-missing = علت ثبت‌نشده
queue-delivered = نزد تضمین کیفیت
queue-mine = تیکت‌های من
queue-unassigned = تخصیص‌نیافته
queue-in-progress = در حال رسیدگی
queue-closed = بسته‌شده

## پاسخ‌های آماده

# $customer: نام مشتری. $agent: نام کارشناسی که می‌نویسد.
template-solved = اعلام رفع مشکل
    .text =
        { $customer } گرامی، سلام.

        آنچه گزارش کرده بودید رفع شد. اگر هنوز چیزی درست نیست، در پاسخ به همین پیام بنویسید تا دوباره پیگیری کنیم.

        از شکیبایی شما سپاسگزاریم.

        { $agent }

## ایمیل‌هایی که با هر فعالیت به مشتری می‌رسد

# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت.
announcement-opened =
    .subject = تیکت { $ticket } ثبت شد: { $subject }
    .text =
        { $customer } گرامی، سلام.

        تیکت شما با موضوع «{ $subject }» و شمارهٔ { $ticket } ثبت شد. پاسخ و فعالیت‌های آن را می‌توانید در پورتال مشتریان، بخش پیگیری تیکت‌ها، ببینید.

# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت.
announcement-received =
    .subject = پیام تازهٔ شما روی تیکت { $ticket } رسید
    .text =
        { $customer } گرامی، سلام.

        پیام تازهٔ شما روی تیکت { $ticket } با موضوع «{ $subject }» به دست ما رسید و به آن پاسخ می‌دهیم.

# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت.
announcement-taken-up =
    .subject = تیکت { $ticket } در حال رسیدگی است
    .text =
        { $customer } گرامی، سلام.

        تیکت { $ticket } با موضوع «{ $subject }» در حال رسیدگی است. روند کار را می‌توانید در پورتال مشتریان، بخش پیگیری تیکت‌ها، ببینید.

# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت.
announcement-answered =
    .subject = پاسخ تازه برای تیکت { $ticket }
    .text =
        { $customer } گرامی، سلام.

        برای تیکت { $ticket } با موضوع «{ $subject }» پاسخ تازه‌ای ثبت شد. لطفاً آن را در پورتال مشتریان، بخش پیگیری تیکت‌ها، بخوانید و اگر نکته‌ای مانده است همان‌جا بنویسید.

# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت.
announcement-closed =
    .subject = تیکت { $ticket } بسته شد
    .text =
        { $customer } گرامی، سلام.

        تیکت { $ticket } با موضوع «{ $subject }» بسته شد. اگر آنچه گزارش کرده بودید هنوز برطرف نشده است، روی همین تیکت پیام تازه‌ای بفرستید تا دوباره پیگیری کنیم.

## علت‌های تأخیر

ladder-missed-first-reply = مهلت نخستین پاسخ گذشت
ladder-missed-first-reply-deliver = تحویل به مسئول تضمین کیفیت
ladder-missed-next-reply = مهلت پاسخ بعدی گذشت
ladder-missed-next-reply-deliver = تحویل به مسئول تضمین کیفیت
ladder-missed-closing = مهلت بسته شدن گذشت
ladder-missed-closing-deliver = تحویل به مسئول تضمین کیفیت
cause-nobody-there = کسی حاضر نبود
cause-too-many-tickets = تعداد تیکت‌ها بیش از توان بود
cause-overlooked = از نظر دور ماند
cause-waited-for-others = در انتظار واحد دیگر بود
cause-hard-to-solve = حل آن دشوار بود
cause-something-else = علت دیگر

## آنچه هنگام بسته شدن تیکت از مشتری می‌پرسیم

role-senior-manager = مدیر ارشد
# $customer: نام مشتری. $ticket: شمارهٔ تیکت. $subject: موضوع تیکت. $survey: کد نظرسنجی.
survey-mail =
    .subject = تیکت { $ticket } بسته شد؛ نظر شما چیست؟
    .text =
        { $customer } گرامی، سلام.

        تیکت { $ticket } با موضوع «{ $subject }» بسته شد. اگر آنچه گزارش کرده بودید هنوز برطرف نشده است، روی همین تیکت پیام تازه‌ای بفرستید تا دوباره پیگیری کنیم.

        خواهشمندیم به چند پرسش کوتاه دربارهٔ نحوهٔ پاسخ‌گویی به این تیکت پاسخ دهید. فرم نظرسنجی در پورتال مشتریان با این کد باز می‌شود:
        { $survey }

        پاسخ شما مستقیم به مدیران ارشد، از جمله مدیر واحد تضمین کیفیت، می‌رسد.
survey-question-satisfied = رضایت
    .text = از نحوهٔ پاسخ‌گویی به این تیکت چقدر راضی هستید؟
survey-question-solved = برطرف شدن مشکل
    .text = آیا آنچه گزارش کرده بودید برطرف شد؟
survey-question-solved-yes = بله
survey-question-solved-partly = تا حدی
survey-question-solved-no = خیر
survey-question-remarks = نظر مشتری
    .text = چه کاری را می‌توانیم بهتر انجام دهیم؟
