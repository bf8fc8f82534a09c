### ورود: وارد شدن و گشودن قفل.

## Signing in

signin-title = ورود
signin-server = نشانی سرور
signin-user = نام کاربری
signin-password = رمز عبور
signin-submit = ورود
signin-busy = کمی صبر کنید
signin-about = کار شما رمزگذاری‌شده روی این دستگاه می‌ماند و با برقراری اتصال ارسال می‌شود.
signin-again = ورود دوباره
signin-again-kept = چیزی از دست نرفته است؛ آنچه اینجا منتظر است پس از ورود ارسال می‌شود.

## Without a keyring

signin-no-keyring = این رایانه دسته‌کلید ندارد و داده‌های آن با عبارت عبور شما قفل می‌شود. این عبارت جایی ذخیره نمی‌شود و بدون آن، آنچه ارسال نشده خواندنی نیست.
signin-passphrase = عبارت عبور
signin-locked-title = این دستگاه قفل است
signin-locked-why = تیکت‌ها و پیش‌نویس‌های شما رمزگذاری‌شده همین‌جا است. عبارت عبور آن‌ها را باز می‌کند، حتی بدون اتصال.
signin-unlock = گشودن قفل
