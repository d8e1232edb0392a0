package org.postern.core.internal.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;
import org.postern.core.push.UserProblem;
import org.postern.core.push.UserSource;
import org.postern.testkit.MemorySecrets;

/** Lists as people and spreadsheets write them. */
class CsvUsersTest {

	private static final List<String> THREE = List.of("jörg@example.org|Jörg Groß|de", "anna@example.org|أنّا|ar",
			"ben@example.org||");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {
			"address,name,language\njörg@example.org,Jörg Groß,de\nanna@example.org,أنّا,ar\nben@example.org,,\n",
			"\uFEFFAddress;NAME;Language\r\njörg@example.org;Jörg Groß;de\r\nanna@example.org;\"أنّا\";ar\r\n\r\nben@example.org;;\r\n",
			"E-Mail\tPhone\tDisplay Name\tlang\njörg@example.org\t+49 30\tJörg Groß\tde\nanna@example.org\t\tأنّا\tar\nben@example.org",
			"Sprache,Adresse,Anzeigename\nde,jörg@example.org,\"Jörg Groß\"\nar,anna@example.org,أنّا\n,ben@example.org,\n" })
	void a_list_is_read_however_a_spreadsheet_writes_it(String text) throws Exception {
		assertEquals(THREE, texts(read(text.getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void umlauts_of_an_older_spreadsheet_are_read() throws Exception {
		assertEquals(List.of("joerg@example.org|Jörg Groß|de"), texts(
				read("address;name;language\njoerg@example.org;Jörg Groß;de\n".getBytes(Charset.forName("windows-1252")))));
	}

	@Test
	void a_wrong_row_is_told_with_its_line_and_the_others_are_read() throws Exception {
		UserList list = read(("address,name,language\nanna@example.org,Anna,en\nnobody,No Body,en\n,,\n"
				+ "ben@example.org,\"Ben\nBcc: all@example.org\",en\ncarl@example.org,Carl,not a language\nANNA@example.org,A,en\n")
				.getBytes(StandardCharsets.UTF_8));

		assertEquals(List.of("anna@example.org|Anna|en"), texts(list));
		assertEquals(List.of(
				"users.csv, line 3, column address: 'nobody' is not an address: write name@domain. Correct it, or remove the row.",
				"users.csv, line 4, column address: there is no address. Write one, such as anna@example.org, or remove the row.",
				"users.csv, line 5, column name: the name is longer than 200 characters, or has a line break in it. Write a name on one line.",
				"users.csv, line 7, column language: 'not a language' is no language. Write a tag such as en, de or pt-BR, or leave it out.",
				"users.csv, line 8, column address: ANNA@example.org stands in the list twice, first in users.csv, line 2. Remove one of the two."),
				list.problems().stream().map(UserProblem::toString).toList());
	}

	@Test
	void a_list_without_a_header_is_refused_with_an_example() {
		UserListException refused = assertThrows(UserListException.class,
				() -> read("anna@example.org,Anna\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals("users.csv has no column 'address' in its first line, only: anna@example.org, Anna",
				refused.getMessage());
		assertEquals("Begin the list with a line such as address,name,language.", refused.remedy());
	}

	@Test
	void what_is_no_list_is_refused() {
		assertEquals("users.csv is empty",
				assertThrows(UserListException.class, () -> read(new byte[0])).getMessage());
		assertTrue(assertThrows(UserListException.class, () -> users(folder.resolve("gone.csv"), Cancellation.never()))
				.getMessage().startsWith("There is no file"));
		assertThrows(UserListException.class, () -> users(folder, Cancellation.never()));
		assertThrows(UserListException.class, () -> read(new byte[] { 'P', 'K', 3, 4, 0, 0, -1, -2 }));
	}

	@Test
	void reading_is_cancelled() throws Exception {
		Path file = Files.writeString(folder.resolve("users.csv"), "address\nanna@example.org\n");
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		assertThrows(InterruptedException.class, () -> users(file, cancel));
	}

	@Test
	void a_hundred_thousand_users_are_read() throws Exception {
		String text = IntStream.range(0, 100_000).mapToObj(i -> "u" + i + "@example.org,User " + i + ",de")
				.collect(Collectors.joining("\n", "address,name,language\n", "\n"));
		assertEquals(100_000, read(text.getBytes(StandardCharsets.UTF_8)).users().size());
	}

	private UserList read(byte[] bytes) throws Exception {
		return users(Files.write(folder.resolve("users.csv"), bytes), Cancellation.never());
	}

	private static UserList users(Path file, Cancellation cancellation) throws Exception {
		return new InstalledUserLists(new MemorySecrets()).read(new UserSource.CsvFile(file), cancellation);
	}

	private static List<String> texts(UserList list) {
		return list.users().stream()
				.map(user -> user.address() + "|" + user.name() + "|" + user.language().orElse("")).toList();
	}
}
