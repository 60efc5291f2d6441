// A Telegram server of someone else's making (telegram-test-api), so that the bot is not only
// tested against our own idea of Telegram. What it lacks or does unlike Telegram is put right here:
// getMe says that the bot is one, dates are seconds, polls wait, and more methods are known.
//
// Usage: node independent-telegram.js PORT, then wait for the line "ready".
'use strict';

const { routes } = require('telegram-test-api/lib/routes/index.js');
const { TelegramServer } = require('telegram-test-api/lib/telegramServer.js');

const BOT = { id: 666, is_bot: true, first_name: 'Bot', username: 'TestNameBot' };
const LONGEST_WAIT_MILLIS = 5000;
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const answer = (result) => (request, response) => response.json({ ok: true, result });

// The first route that matches wins, so ours come first.
routes.unshift((app, server) => {
  app.all('/bot:token/getMe', answer(BOT));
  for (const method of ['sendChatAction', 'setMyCommands', 'answerInlineQuery', 'answerCallbackQuery']) {
    app.all(`/bot:token/${method}`, answer(true));
  }
  app.post('/bot:token/sendPhoto', (request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      const form = Buffer.concat(chunks).toString('utf8');
      const field = (name) => new RegExp(`name="${name}"[^]*?\r\n\r\n([^]*?)\r\n--`).exec(form)?.[1];
      const picture = { chat_id: field('chat_id'), text: field('caption'), png: form.includes('PNG') };
      const { message_id, date, chat, from } = server.addBotMessage(picture, request.params.token);
      const photo = [{ file_id: 'p1', file_unique_id: 'u1', width: 1200, height: 900 }];
      response.json({ ok: true, result: { message_id, date, chat, from, photo } });
    });
  });
  app.all('/bot:token/getUpdates', async (request, response) => {
    const end = Date.now() + Math.min((request.body.timeout || 0) * 1000, LONGEST_WAIT_MILLIS);
    let updates = server.getUpdates(request.params.token);
    while (updates.length === 0 && Date.now() < end) {
      await pause(20);
      updates = server.getUpdates(request.params.token);
    }
    response.json({ ok: true, result: updates });
  });
});

const add = TelegramServer.prototype.addBotMessage;
TelegramServer.prototype.addBotMessage = function addBotMessage(raw, token) {
  const message = add.call(this, raw, token);
  return { ...message, date: Math.floor(message.date / 1000), from: BOT };
};

new TelegramServer({ port: Number(process.argv[2]), host: '127.0.0.1', storeTimeout: 600 })
  .start()
  .then(() => console.log('ready'));
