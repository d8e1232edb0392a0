/* The least that a prober can do, as the limit in benchmarks: connect, greeting, capabilities, TLS, certificate.
   prober THREADS <LIST, where LIST has lines of host,port,protocol,security; prints how many endpoints answered. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

struct target { char host[64]; int port; char protocol[8]; char security[24]; };
static struct target *targets;
static size_t total, next, passed;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static SSL_CTX *context;

struct wire { int socket; SSL *tls; };

static int get(struct wire *w, char *buffer, size_t size) {
  int read = w->tls ? SSL_read(w->tls, buffer, size - 1) : recv(w->socket, buffer, size - 1, 0);
  if (read <= 0) return 0;
  buffer[read] = 0;
  return 1;
}

static int put(struct wire *w, const char *text) {
  size_t length = strlen(text);
  return (w->tls ? SSL_write(w->tls, text, length) : send(w->socket, text, length, MSG_NOSIGNAL)) == (int) length;
}

/* Asks and reads until the reply has an end that is its own. */
static int ask(struct wire *w, const char *question, const char *end) {
  char reply[4096];
  size_t filled = 0;
  if (!put(w, question)) return 0;
  while (filled < sizeof reply - 1 && get(w, reply + filled, sizeof reply - filled)) {
    filled += strlen(reply + filled);
    if (strstr(reply, end)) return 1;
  }
  return 0;
}

static int secure(struct wire *w) {
  w->tls = SSL_new(context);
  SSL_set_fd(w->tls, w->socket);
  if (SSL_connect(w->tls) != 1) return 0;
  X509 *certificate = SSL_get1_peer_certificate(w->tls);
  int shown = certificate && X509_get0_notAfter(certificate);
  X509_free(certificate);
  return shown;
}

static int capabilities(struct wire *w, const char *protocol) {
  return protocol[0] == 's' ? ask(w, "EHLO prober\r\n", "250 ")
    : protocol[0] == 'i' ? ask(w, "a CAPABILITY\r\n", "a OK") : ask(w, "CAPA\r\n", "\r\n.\r\n");
}

static int start_tls(struct wire *w, const char *protocol) {
  return (protocol[0] == 's' ? ask(w, "STARTTLS\r\n", "220") : protocol[0] == 'i' ? ask(w, "b STARTTLS\r\n", "b OK")
    : ask(w, "STLS\r\n", "+OK")) && secure(w);
}

static int probe(struct target *t) {
  struct wire w = { socket(AF_INET, SOCK_STREAM, 0), NULL };
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(t->port) };
  struct timeval patience = { 10, 0 };
  char greeting[1024];
  int on = 1;
  inet_pton(AF_INET, t->host, &address.sin_addr);
  setsockopt(w.socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(w.socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  setsockopt(w.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  int good = !connect(w.socket, (struct sockaddr *) &address, sizeof address);
  if (!strcmp(t->security, "tls")) good = good && secure(&w) && get(&w, greeting, sizeof greeting);
  else good = good && get(&w, greeting, sizeof greeting) && capabilities(&w, t->protocol) && start_tls(&w, t->protocol);
  good = good && capabilities(&w, t->protocol);
  if (good) put(&w, t->protocol[0] == 'i' ? "c LOGOUT\r\n" : "QUIT\r\n");
  if (w.tls) SSL_free(w.tls);
  close(w.socket);
  return good;
}

static void *work(void *unused) {
  for (;;) {
    pthread_mutex_lock(&lock);
    size_t mine = next < total ? next++ : total;
    pthread_mutex_unlock(&lock);
    if (mine == total) return unused;
    int good = probe(targets + mine);
    pthread_mutex_lock(&lock);
    passed += good;
    pthread_mutex_unlock(&lock);
  }
}

int main(int count, char **words) {
  int threads = count > 1 ? atoi(words[1]) : 64;
  char line[256];
  signal(SIGPIPE, SIG_IGN);
  context = SSL_CTX_new(TLS_client_method());
  while (fgets(line, sizeof line, stdin)) {
    struct target t;
    if (sscanf(line, "%63[^,],%d,%7[^,],%23s", t.host, &t.port, t.protocol, t.security) == 4) {
      targets = realloc(targets, (total + 1) * sizeof t);
      targets[total++] = t;
    }
  }
  pthread_t pool[threads];
  for (int i = 0; i < threads; i++) pthread_create(pool + i, NULL, work, NULL);
  for (int i = 0; i < threads; i++) pthread_join(pool[i], NULL);
  printf("%zu of %zu\n", passed, total);
  return passed == total ? 0 : 1;
}
