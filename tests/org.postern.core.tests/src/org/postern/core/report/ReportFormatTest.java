package org.postern.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportFormatTest {

	private static String written(ReportFormat format) throws Exception {
		StringWriter out = new StringWriter();
		FleetReport report = format.open(out);
		report.add(Results.PASSED);
		report.add(Results.FAILED);
		report.end(Results.SUMMARY);
		return out.toString();
	}

	@Test
	void a_table_for_people() throws Exception {
		assertEquals("""
				ok      imap+tls://mail.example.org:993                  42 ms  TLSv1.3, TLS_AES_256_GCM_SHA384
				FAILED  smtp+starttls://"odd".example.org:25          10003 ms  No answer from <here> & "there".  \
				[connect.timed-out]
				2 endpoints in 10.1 s: 1 passed, 0 with warnings, 1 failed
				""", written(ReportFormat.TABLE));
	}

	@Test
	void json_lines() throws Exception {
		assertEquals("""
				{"schema":"postern.fleet-result/1","key":"imap+tls://mail.example.org:993","protocol":"imap",\
				"host":"mail.example.org","port":993,"security":"tls","started":"2026-11-23T10:00:00Z","micros":42000,\
				"status":"passed","steps":[{"stage":"connect","subject":"192.0.2.1:1","status":"passed","micros":2000},\
				{"stage":"tls","subject":"192.0.2.1:1","status":"passed","micros":12000}],"findings":[],\
				"tls":{"version":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","group":"x25519","handshakeMicros":12000},\
				"certificate":{"subject":"CN=mail.example.org","issuer":"CN=Test CA","names":["mail.example.org"],\
				"notAfter":"2027-11-23T10:00:00Z","serial":"1f","trusted":true}}
				{"schema":"postern.fleet-result/1","key":"smtp+starttls://\\"odd\\".example.org:25","protocol":"smtp",\
				"host":"\\"odd\\".example.org","port":25,"security":"starttls","started":"2026-11-23T10:00:00Z",\
				"micros":10003000,"status":"failed","steps":[{"stage":"connect","subject":"192.0.2.1:1","status":"failed",\
				"micros":10000000},{"stage":"greeting","subject":"192.0.2.1:1","status":"unknown","micros":0}],\
				"findings":[{"id":"connect.timed-out","severity":"error","summary":"No answer from <here> & \\"there\\".",\
				"remedy":"Check, then\\ntest again."}]}
				""", written(ReportFormat.JSONL));
	}

	@Test
	void comma_separated_values() throws Exception {
		assertEquals("""
				host,port,protocol,security,status,failed at,seconds,tls version,cipher,handshake seconds,\
				certificate not after,certificate trusted,findings,summary
				mail.example.org,993,imap,tls,passed,,0.042,TLSv1.3,TLS_AES_256_GCM_SHA384,0.012,2027-11-23T10:00:00Z,true,,
				""\"odd"".example.org",25,smtp,starttls,failed,connect,10.003,,,,,,connect.timed-out,\
				"No answer from <here> & ""there""."
				""".replace("\n", "\r\n"), written(ReportFormat.CSV));
	}

	@Test
	void junit_xml() throws Exception {
		String text = written(ReportFormat.JUNIT);
		assertEquals("""
				<?xml version="1.0" encoding="UTF-8"?>
				<testsuite name="postern" tests="2" failures="1" errors="0" skipped="0" time="10.060">
				  <testcase classname="mail.example.org" name="imap+tls://mail.example.org:993" time="0.042">
				  </testcase>
				  <testcase classname="&quot;odd&quot;.example.org" name="smtp+starttls://&quot;odd&quot;.example.org:25" \
				time="10.003">
				    <failure type="connect.timed-out" message="No answer from &lt;here&gt; &amp; &quot;there&quot;.">Check, then
				test again.</failure>
				    <system-out>error: No answer from &lt;here&gt; &amp; &quot;there&quot;. [connect.timed-out]</system-out>
				  </testcase>
				</testsuite>
				""", text);
		Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new InputSource(new StringReader(text)));
		assertEquals(2, document.getElementsByTagName("testcase").getLength());
	}

	@Test
	void prometheus_text_with_the_lines_of_a_name_together() throws Exception {
		assertEquals("""
				# HELP postern_endpoint_up Whether a mail program can use the endpoint: 1 yes, 0 no.
				# TYPE postern_endpoint_up gauge
				postern_endpoint_up{host="mail.example.org",port="993",protocol="imap",security="tls"} 1
				postern_endpoint_up{host="\\"odd\\".example.org",port="25",protocol="smtp",security="starttls"} 0
				# HELP postern_endpoint_findings How many findings there are from a warning up.
				# TYPE postern_endpoint_findings gauge
				postern_endpoint_findings{host="mail.example.org",port="993",protocol="imap",security="tls"} 0
				postern_endpoint_findings{host="\\"odd\\".example.org",port="25",protocol="smtp",security="starttls"} 1
				# HELP postern_endpoint_duration_seconds How long the test took.
				# TYPE postern_endpoint_duration_seconds gauge
				postern_endpoint_duration_seconds{host="mail.example.org",port="993",protocol="imap",security="tls"} 0.042
				postern_endpoint_duration_seconds{host="\\"odd\\".example.org",port="25",protocol="smtp",security="starttls"} 10.003
				# HELP postern_step_duration_seconds How long a step of the test took.
				# TYPE postern_step_duration_seconds gauge
				postern_step_duration_seconds{host="mail.example.org",port="993",protocol="imap",security="tls",\
				stage="connect",subject="192.0.2.1:1"} 0.002
				postern_step_duration_seconds{host="mail.example.org",port="993",protocol="imap",security="tls",\
				stage="TLS",subject="192.0.2.1:1"} 0.012
				postern_step_duration_seconds{host="\\"odd\\".example.org",port="25",protocol="smtp",security="starttls",\
				stage="connect",subject="192.0.2.1:1"} 10.000
				# HELP postern_tls_handshake_seconds How long the TLS handshake took.
				# TYPE postern_tls_handshake_seconds gauge
				postern_tls_handshake_seconds{host="mail.example.org",port="993",protocol="imap",security="tls"} 0.012
				# HELP postern_certificate_not_after_seconds When the certificate expires, in seconds since 1970.
				# TYPE postern_certificate_not_after_seconds gauge
				postern_certificate_not_after_seconds{host="mail.example.org",port="993",protocol="imap",security="tls"} \
				1826964000
				""", written(ReportFormat.PROMETHEUS));
	}

	@Test
	void a_page_that_needs_nothing_but_itself() throws Exception {
		String page = written(ReportFormat.HTML);
		assertTrue(page.startsWith("<!DOCTYPE html>") && page.endsWith("</html>\n"));
		assertFalse(page.matches("(?s).*(src|href)=.*"), "nothing is fetched from elsewhere");
		assertTrue(page.contains("No answer from &lt;here&gt; &amp; &quot;there&quot;."));
		assertFalse(page.contains("<here>"));
		assertTrue(page.contains("<p class=\"when\">2026-11-23 10:00:00 UTC, in 10.1 s</p>"), page);
		assertTrue(page.contains("<span>Check, then\ntest again.</span>"), page);
		assertTrue(page.contains("<li class=\"failed\"><b>1</b> ✗ failed</li>"));
		assertEquals(2, page.split("<tr class=").length - 1);
	}

	@Test
	void what_was_written_as_json_is_read_as_it_was() throws Exception {
		FleetJson json = new FleetJson();
		assertEquals(Results.PASSED, json.read(json.write(Results.PASSED)));
		assertEquals(Results.FAILED, json.read(json.write(Results.FAILED)));
	}
}
