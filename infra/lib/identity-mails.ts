import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';

/** Cognito fills in `{username}` and `{####}`. The words are those of the portal: formal Bahasa Indonesia. */
export function invitationMail(portalOrigin: string): UserInvitationConfig {
  return {
    emailSubject: 'Undangan ke Payung',
    emailBody: [
      'Bapak/Ibu yang terhormat,',
      'Anda diundang untuk bekerja dengan Payung, layanan pelindungan pekerja rentan.',
      `Buka ${portalOrigin} dan masuk dengan surel {username} dan kata sandi sementara {####}`,
      'Kata sandi ini berlaku tujuh hari dan diganti saat Anda masuk pertama kali.',
      'Bila Anda tidak mengenal undangan ini, abaikan surel ini.',
    ].join('<br><br>'),
  };
}

export const verificationMail: UserVerificationConfig = {
  emailSubject: 'Kode Payung',
  emailBody:
    'Kode Anda: {####}<br><br>Jangan berikan kode ini kepada siapa pun. Bila Anda tidak memintanya, abaikan surel ini.',
};
