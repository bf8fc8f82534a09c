### داخلہ: سائن ان اور ان لاک کرنا۔

## Signing in

signin-title = سائن ان
signin-server = سرور کا پتہ
signin-user = صارف نام
signin-password = پاس ورڈ
signin-submit = سائن ان کریں
signin-busy = ایک لمحہ
signin-about = آپ کا کام اس ڈیوائس پر انکرپٹ ہو کر محفوظ رہتا ہے اور کنکشن ملتے ہی بھیج دیا جاتا ہے۔

## Without a keyring

signin-no-keyring = اس کمپیوٹر پر کلیدوں کا محفوظ خانہ نہیں، اس لیے اس کا ڈیٹا آپ کے پاس فریز سے مقفل ہوتا ہے۔ پاس فریز کہیں محفوظ نہیں ہوتا، اور اس کے بغیر جو نہیں بھیجا گیا وہ پڑھا نہیں جا سکتا۔
signin-passphrase = پاس فریز
signin-locked-title = یہ ڈیوائس مقفل ہے
signin-locked-why = آپ کے ٹکٹ اور مسودے یہیں انکرپٹ ہو کر محفوظ ہیں۔ پاس فریز انہیں کنکشن کے بغیر بھی کھول دیتا ہے۔
signin-unlock = ان لاک کریں
