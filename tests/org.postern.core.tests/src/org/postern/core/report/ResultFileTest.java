package org.postern.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.fleet.FleetRecord;

class ResultFileTest {

	@TempDir
	Path folder;

	private final FleetJson json = new FleetJson();

	private List<FleetRecord> read(Path file) throws IOException {
		List<FleetRecord> read = new ArrayList<>();
		new ResultFile(file).read(read::add);
		return read;
	}

	@Test
	void a_torn_last_line_is_dropped_and_the_rest_kept() throws Exception {
		String whole = json.write(Results.PASSED) + "\n";
		Path file = Files.writeString(folder.resolve("run.jsonl"), whole + json.write(Results.FAILED).substring(0, 90));
		new ResultFile(file).dropTornLine();
		assertEquals(whole, Files.readString(file));
		assertEquals(List.of(Results.PASSED), read(file));
	}

	@Test
	void a_torn_first_line_leaves_nothing_and_whole_lines_stay() throws Exception {
		Path torn = Files.writeString(folder.resolve("torn.jsonl"), "{\"schema\":" + " ".repeat(200_000));
		new ResultFile(torn).dropTornLine();
		assertEquals(0, Files.size(torn));

		Path whole = Files.writeString(folder.resolve("whole.jsonl"), json.write(Results.FAILED) + "\n");
		new ResultFile(whole).dropTornLine();
		assertEquals(List.of(Results.FAILED), read(whole));
	}

	@Test
	void a_line_that_is_no_result_is_told_with_its_number() throws Exception {
		Path file = Files.writeString(folder.resolve("run.jsonl"),
				json.write(Results.PASSED) + "\n{\"schema\":\"postern.fleet-result/9\"}\n");
		IOException mistake = assertThrows(IOException.class, () -> read(file));
		assertTrue(mistake.getMessage().contains("run.jsonl, line 2: This is no postern.fleet-result/1"),
				mistake::getMessage);
	}
}
