package org.waraid.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "war-aid-bot "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)")
    };
  }
}
