package koe.understanding.language;

/** The check digits that tell a number somebody holds from a number that is only long. */
final class CheckDigit {

  private CheckDigit() {}

  /** The digit of payment cards (ISO/IEC 7812). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0 && digits.chars().anyMatch(digit -> digit != '0');
  }

  /** The digit of a Japanese individual number (マイナンバー), by ministerial ordinance 85 of 2014. */
  static boolean myNumber(String digits) {
    int sum = 0;
    for (int place = 1; place <= 11; place++) {
      int digit = digits.charAt(11 - place) - '0';
      sum += digit * (place <= 6 ? place + 1 : place - 5);
    }
    int remainder = sum % 11;
    int check = remainder <= 1 ? 0 : 11 - remainder;
    return check == digits.charAt(11) - '0';
  }
}
