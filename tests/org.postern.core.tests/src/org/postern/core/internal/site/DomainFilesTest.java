package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Domain;
import org.postern.api.model.UserNameRule;
import org.postern.core.site.Parsed;
import org.postern.core.site.SiteProblem;

class DomainFilesTest {

	private static final Set<String> SERVERS = Set.of("mail");

	@TempDir
	Path folder;

	private final DomainFiles files = new DomainFiles();
	private final List<String> read = Collections.synchronizedList(new ArrayList<>());

	@Test
	void only_what_was_changed_is_read_again() throws Exception {
		List<Path> three = List.of(file("a.example", "A", 60), file("b.example", "B", 60), file("c.example", "C", 60));
		assertEquals(List.of("A", "B", "C"), told(three, SERVERS));
		read.clear();

		file("b.example", "Changed", 30);

		assertEquals(List.of("A", "Changed", "C"), told(three, SERVERS));
		assertEquals(List.of("b.example"), read);
	}

	@Test
	void what_is_replaced_by_another_file_of_the_same_size_and_time_is_read_again() throws Exception {
		Path file = file("a.example", "A", 60);
		told(List.of(file), SERVERS);

		Path other = file("other.example", "B", 60);
		Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
		Files.move(other, folder.resolve("moved"));
		Files.move(folder.resolve("moved"), file, StandardCopyOption.REPLACE_EXISTING);

		assertEquals(List.of("B"), told(List.of(file), SERVERS));
	}

	@Test
	void what_was_written_a_moment_ago_is_read_again_since_it_may_have_been_written_twice_at_the_same_time() throws Exception {
		Path file = file("a.example", "A", -60);
		FileTime written = Files.getLastModifiedTime(file);
		told(List.of(file), SERVERS);

		Files.writeString(file, "B");
		Files.setLastModifiedTime(file, written);

		assertEquals(List.of("B"), told(List.of(file), SERVERS));
	}

	@Test
	void other_servers_may_make_every_file_right_or_wrong() throws Exception {
		List<Path> two = List.of(file("a.example", "A", 60), file("b.example", "B", 60));
		told(two, SERVERS);
		read.clear();

		told(two, Set.of("mail", "mail2"));

		assertEquals(List.of("a.example", "b.example"), read);
	}

	@Test
	void problems_of_files_that_were_not_changed_are_told_again() throws Exception {
		List<Path> two = List.of(file("a.example", "?", 60), file("b.example", "B", 60));

		for (int reading = 0; reading < 2; reading++) {
			assertEquals(List.of(two.getFirst()), files.read(two, SERVERS, this::parsed).stream()
					.flatMap(parsed -> parsed.problems().stream()).map(SiteProblem::file).toList());
		}
		assertEquals(2, read.size());
	}

	@Test
	void many_files_are_read_side_by_side_and_told_in_their_order() throws Exception {
		List<Path> many = new ArrayList<>();
		for (int i = 0; i < 1_500; i++) {
			many.add(file("d" + i + ".example", "D" + i, 60));
		}
		List<String> expected = IntStream.range(0, 1_500).mapToObj(i -> "D" + i).toList();

		assertEquals(expected, told(many, SERVERS));
		assertEquals(expected, told(many, SERVERS));
		assertEquals(1_500, read.size());
	}

	private List<String> told(List<Path> all, Set<String> servers) {
		return files.read(all, servers, this::parsed).stream().map(parsed -> parsed.value().orElseThrow().displayName()).toList();
	}

	private Parsed<Domain> parsed(Path file) {
		read.add(file.getFileName().toString());
		try {
			String text = Files.readString(file);
			return text.equals("?") ? new Parsed<>(Optional.empty(), List.of(new SiteProblem(file, 1, 1, "Wrong.", "Mend it.")))
					: new Parsed<>(Optional.of(new Domain(file.getFileName().toString(), "mail", text, UserNameRule.ADDRESS)), List.of());
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @param age in seconds */
	private Path file(String name, String text, int age) throws IOException {
		Path file = folder.resolve(name);
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(age)));
		return file;
	}
}
