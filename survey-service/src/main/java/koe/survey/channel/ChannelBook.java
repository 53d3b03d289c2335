package koe.survey.channel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows over what each workspace sends. */
public interface ChannelBook {

  ChannelSettings of(UUID workspace);

  /** Those of all workspaces, each once. */
  Collection<ChannelSettings> all();

  /** The same for everybody. */
  static ChannelBook always(ChannelSettings settings) {
    return new ChannelBook() {
      @Override
      public ChannelSettings of(UUID workspace) {
        return settings;
      }

      @Override
      public Collection<ChannelSettings> all() {
        return List.of(settings);
      }
    };
  }

  default Set<SmppAccount> smppAccounts() {
    return all().stream().flatMap(one -> one.smpp().stream()).collect(Collectors.toSet());
  }
}
