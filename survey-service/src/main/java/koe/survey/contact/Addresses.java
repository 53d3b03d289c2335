package koe.survey.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses as people type them, made into those that are written to. Full-width letters, digits
 * and ＠ become narrow ones; the domain becomes lower-case ASCII; the part before the @ stays as it
 * is.
 */
final class Addresses {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String HOME_REGION = "JP";

  private Addresses() {}

  /** The address, or nothing if mail cannot be sent to it. */
  static Optional<String> email(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).trim();
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1 || text.length() > 254) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
      String address = text.substring(0, at) + "@" + domain;
      new InternetAddress(address, true).validate();
      return domain.matches("[a-z0-9.-]+") && isPrintable(address)
          ? Optional.of(address)
          : Optional.empty();
    } catch (AddressException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private static boolean isPrintable(String address) {
    return address
        .chars()
        .noneMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == ',');
  }

  /** The number in E.164, or nothing if there cannot be such a number; without + it is Japanese. */
  static Optional<String> phone(String typed) {
    try {
      String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).trim();
      PhoneNumber number = PHONES.parse(text, HOME_REGION);
      return PHONES.isValidNumber(number)
          ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException wrong) {
      return Optional.empty();
    }
  }
}
