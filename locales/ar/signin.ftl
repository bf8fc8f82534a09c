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
