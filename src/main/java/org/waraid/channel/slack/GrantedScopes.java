package org.waraid.channel.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.List;

/** What Slack says about a bot token's scopes, in a header of its response. */
final class GrantedScopes {
  private GrantedScopes() {}

  /** The scopes that are missing; none when Slack does not say which are there. */
  static List<Scope> missing(AuthTestResponse response) {
    return response.getHttpResponseHeaders().entrySet().stream()
        .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .map(Scope::missing)
        .orElse(List.of());
  }
}
