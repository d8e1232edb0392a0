"""What a Python programmer would write: the same facts with asyncio. prober.py PARALLEL <LIST; prints how many answered."""
import asyncio
import ssl
import sys

QUESTIONS = {"smtp": ("EHLO prober", "250 ", "STARTTLS", "220"), "imap": ("a CAPABILITY", "a OK", "b STARTTLS", "b OK"),
             "pop3": ("CAPA", ".", "STLS", "+OK")}
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


async def ask(reader, writer, question, end):
    writer.write(question.encode() + b"\r\n")
    while not (line := (await reader.readuntil(b"\n")).decode()).startswith(end):
        pass
    return line


async def probe(host, port, protocol, security):
    capabilities, end, start, consent = QUESTIONS[protocol]
    implicit = security == "tls"
    reader, writer = await asyncio.open_connection(host, int(port), ssl=context if implicit else None)
    await reader.readuntil(b"\n")
    await ask(reader, writer, capabilities, end)
    if not implicit:
        await ask(reader, writer, start, consent)
        await writer.start_tls(context)
        await ask(reader, writer, capabilities, end)
    certificate = writer.get_extra_info("ssl_object").getpeercert(True)
    writer.close()
    return bool(certificate)


async def main(parallel):
    room = asyncio.Semaphore(parallel)

    async def limited(target):
        async with room:
            try:
                return await asyncio.wait_for(probe(*target), 10)
            except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError):
                return False

    targets = [line.strip().split(",") for line in sys.stdin if line[0].isdigit()]
    results = await asyncio.gather(*(limited(target) for target in targets))
    print(f"{sum(results)} of {len(results)}")


asyncio.run(main(int(sys.argv[1])))
