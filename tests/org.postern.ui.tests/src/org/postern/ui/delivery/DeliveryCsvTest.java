package org.postern.ui.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What is exported is safe to open in a spreadsheet. */
class DeliveryCsvTest {

	@Test
	void quotes_are_doubled_and_formulas_are_none_any_more() {
		DeliveryLine line = new DeliveryLine("=cmd@example.org", "Folder", DeliveryStatus.FAILED, "no \"room\"", "Make room.");

		assertEquals("who,where,state,outcome,remedy\r\n"
				+ "\"'=cmd@example.org\",\"Folder\",\"failed\",\"no \"\"room\"\"\",\"Make room.\"\r\n",
				DeliveryCsv.of(List.of(line)));
	}
}
