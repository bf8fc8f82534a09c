### الدخول: تسجيل الدخول وفتح القفل.

## Signing in

signin-title = تسجيل الدخول
signin-server = عنوان الخادم
signin-user = اسم المستخدم
signin-password = كلمة المرور
signin-submit = تسجيل الدخول
signin-busy = لحظة واحدة
signin-about = يُحفظ عملك مشفّرًا على هذا الجهاز ويُرسل عند توفر الاتصال.
signin-again = تسجيل الدخول مجددًا
signin-again-kept = لم يُفقد شيء؛ ما ينتظر هنا يُرسل فور تسجيل الدخول.

## Without a keyring

signin-no-keyring = لا توجد حلقة مفاتيح على هذا الجهاز، ولذلك تُقفل بياناته بعبارة مرور من اختيارك. لا تُحفظ العبارة في أي مكان، ومن دونها تتعذر قراءة ما لم يُرسل بعد.
signin-passphrase = عبارة المرور
signin-locked-title = هذا الجهاز مقفل
signin-locked-why = تذاكرك ومسوداتك محفوظة هنا ومشفّرة. تفتحها عبارة المرور حتى دون اتصال.
signin-unlock = فتح القفل

## Work whose key is lost

signin-lost-title = مفتاح عملك مفقود
signin-lost-keyring = لم يعد في حلقة مفاتيح هذا الجهاز مفتاح عمل { $user }. لم يُحذف شيء: المسودات والردود غير المرسلة محفوظة هنا ومشفّرة.
signin-lost-passphrase = يبقى عمل { $user } مقفلًا من دون عبارة المرور. لم يُحذف شيء: المسودات والردود غير المرسلة محفوظة هنا ومشفّرة.
signin-forgotten = نسيت عبارة المرور
signin-recover-title = فتح العمل بمفتاح الاستعادة
signin-recover-how = مفتاح الاستعادة مطبوع على ورقة لدى مسؤول النظام. تحمل الورقة المطلوبة العلامة { $print }.
signin-recovery-key = مفتاح الاستعادة
signin-recovery-key-hint = لا أهمية للمسافات ولا لحالة الأحرف.
signin-new-passphrase = عبارة مرور جديدة
signin-recover = فتح العمل
signin-aside-title = أو المتابعة من دونه
signin-aside-how = يُحفظ العمل المقفل على حدة في هذا الجهاز، ولا يُرسل ما فيه. بعد ذلك يُرجى تسجيل الدخول للمتابعة.
signin-aside = حفظ العمل المقفل على حدة
signin-aside-sure = هل يُحفظ العمل المقفل على حدة؟ لن تُرسل الردود التي فيه.
signin-aside-done = العمل السابق محفوظ في هذا المجلد. يُرجى إبلاغ مسؤول النظام بمكانه، ثم تسجيل الدخول.
signin-back = الرجوع إلى تسجيل الدخول
