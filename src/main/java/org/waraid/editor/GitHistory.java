package org.waraid.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.CommitCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.waraid.channel.History;

/**
 * The history of response files that lie in a git checkout: each publish is a commit of the files
 * that it changes and of nothing else. What people save by hand is theirs to commit. Thread-safe.
 */
public final class GitHistory implements History, AutoCloseable {
  private static final int SHORT = 10;
  private static final String BY_HAND = "files";
  private static final String NO_MAIL = "editor@localhost";

  private final Repository repository;
  private final String prefix;

  private GitHistory(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  /** The history of a directory; empty when it lies in no checkout, or git does not track it. */
  public static Optional<GitHistory> of(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(whole.toFile());
      if (builder.getGitDir() == null) {
        return Optional.empty();
      }
      Repository repository = builder.build();
      File root = repository.isBare() ? null : repository.getWorkTree();
      if (root == null) {
        repository.close();
        return Optional.empty();
      }
      String prefix = root.toPath().toRealPath().relativize(whole.toRealPath()).toString();
      GitHistory history =
          new GitHistory(repository, prefix.isEmpty() ? "" : prefix.replace('\\', '/') + "/");
      if (history.latest(1).isEmpty()) {
        history.close();
        return Optional.empty();
      }
      return Optional.of(history);
    } catch (IOException e) {
      throw new UncheckedIOException("the git checkout of " + directory + " cannot be read", e);
    }
  }

  @Override
  public synchronized String add(
      String who,
      String why,
      String diff,
      Map<String, Optional<String>> changed,
      Map<String, String> all) {
    // Nothing is left to commit where the files become what they were committed as.
    return commit(who, why, changed).orElseGet(() -> latest(1).get(0).id());
  }

  @Override
  public synchronized void before(Map<String, Optional<String>> files) {
    var unused = commit(BY_HAND, "As it was saved by hand", files);
  }

  private Optional<String> commit(String who, String why, Map<String, Optional<String>> files) {
    Map<String, String> committed = filesAt(Constants.HEAD).orElse(Map.of());
    try (Git git = new Git(repository)) {
      CommitCommand commit =
          git.commit()
              .setAuthor(who, NO_MAIL)
              .setCommitter(who, NO_MAIL)
              .setMessage(why)
              .setSign(false)
              .setNoVerify(true);
      boolean differs = false;
      for (Map.Entry<String, Optional<String>> file : files.entrySet()) {
        String path = prefix + file.getKey();
        if (!file.getValue().equals(Optional.ofNullable(committed.get(file.getKey())))) {
          if (file.getValue().isPresent()) {
            git.add().addFilepattern(path).call();
          }
          commit.setOnly(path);
          differs = true;
        }
      }
      return differs ? Optional.of(commit.call().abbreviate(SHORT).name()) : Optional.empty();
    } catch (GitAPIException | JGitInternalException e) {
      throw new UncheckedIOException("git: " + e.getMessage(), new IOException(e));
    }
  }

  @Override
  public void noticed(
      String diff, Map<String, Optional<String>> changed, Map<String, String> all) {}

  @Override
  public List<Entry> latest(int atMost) {
    try (Git git = new Git(repository)) {
      if (repository.resolve(Constants.HEAD) == null) {
        return List.of();
      }
      var log = git.log().setMaxCount(atMost);
      if (!prefix.isEmpty()) {
        log.addPath(folder());
      }
      List<Entry> entries = new ArrayList<>();
      for (RevCommit commit : log.call()) {
        entries.add(
            new Entry(
                commit.abbreviate(SHORT).name(),
                commit.getAuthorIdent().getWhenAsInstant(),
                commit.getAuthorIdent().getName(),
                commit.getFullMessage().strip(),
                diff(commit)));
      }
      return entries;
    } catch (GitAPIException | IOException e) {
      throw new UncheckedIOException("git: " + e.getMessage(), new IOException(e));
    }
  }

  /** Where the files are in the checkout; only for those that are not at its top. */
  private String folder() {
    return prefix.substring(0, prefix.length() - 1);
  }

  private String diff(RevCommit commit) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (RevWalk walk = new RevWalk(repository);
        DiffFormatter formatter = new DiffFormatter(text)) {
      formatter.setRepository(repository);
      if (!prefix.isEmpty()) {
        formatter.setPathFilter(PathFilter.create(folder()));
      }
      RevTree before =
          commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0)).getTree();
      formatter.format(before, commit.getTree());
    }
    return text.toString(UTF_8);
  }

  @Override
  public Optional<Map<String, String>> filesAt(String id) {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      ObjectId commit = repository.resolve(id + "^{commit}");
      if (commit == null) {
        return Optional.empty();
      }
      files.addTree(walk.parseCommit(commit).getTree());
      files.setRecursive(true);
      if (!prefix.isEmpty()) {
        files.setFilter(PathFilter.create(folder()));
      }
      Map<String, String> all = new TreeMap<>();
      while (files.next()) {
        String name = files.getPathString().substring(prefix.length());
        if (ResponseFolder.isName(name)) {
          all.put(name, new String(repository.open(files.getObjectId(0)).getBytes(), UTF_8));
        }
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(all);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
