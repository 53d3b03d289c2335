package koe.survey.channel;

import java.util.Optional;
import java.util.Set;

/**
 * What went wrong on the way to a telephone. Each centre numbers it in its own way, but the network
 * itself, where a receipt has its field, counts as GSM does (3GPP TS 29.002).
 *
 * @param network the field network_error_code: a kind of network and its error
 * @param forGood the centre's own codes for numbers at which there is nobody
 */
record SmppErrors(Optional<byte[]> network, Set<String> forGood) {

  /** Unknown subscriber, unidentified subscriber, illegal subscriber. */
  private static final Set<Integer> OF_GSM = Set.of(1, 5, 9);

  private static final int GSM = 3;

  static SmppErrors named(Set<String> forGood) {
    return new SmppErrors(Optional.empty(), forGood);
  }

  /** The network's code, if it told one. */
  Optional<String> code() {
    return network.filter(field -> field.length == 3).map(field -> "network " + number(field));
  }

  private static int number(byte[] field) {
    return ((field[1] & 0xff) << 8) | (field[2] & 0xff);
  }

  boolean isForGood(String code) {
    return network
        .filter(field -> field.length == 3 && field[0] == GSM)
        .map(field -> OF_GSM.contains(number(field)))
        .orElseGet(() -> forGood.stream().anyMatch(one -> bare(one).equals(bare(code))));
  }

  private static String bare(String code) {
    return code.strip().replaceFirst("^0+(?=.)", "");
  }
}
