// Made by pylight from pylight.yaml.

/** Sets KEYS[1] to ARGV[2] for ARGV[3] ms if it holds ARGV[1] (empty: is absent). */
export const compareAndSet = `
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1`

/**
 * A fence is a set of writers, each with its deadline by Redis's clock: `!id:ms;id:ms`. Writer
 * ARGV[1] enters for ARGV[2] ms, or leaves when that is 0. When none is left, the key gets the
 * value ARGV[3] for ARGV[4] ms, or is removed when that is empty or Redis is out of memory.
 */
export const fence = `
  local value = redis.call('GET', KEYS[1]) or ''
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local writers, last = {}, 0
  local function add(writer, deadline)
    table.insert(writers, writer .. ':' .. string.format('%.0f', deadline))
    last = math.max(last, deadline)
  end
  if string.sub(value, 1, 1) == '!' then
    for writer, deadline in string.gmatch(value, '([%w-]+):(%d+)') do
      if writer ~= ARGV[1] and tonumber(deadline) > now then add(writer, tonumber(deadline)) end
    end
  end
  if ARGV[2] ~= '0' then add(ARGV[1], now + ARGV[2]) end
  if #writers > 0 then
    local fence = '!' .. table.concat(writers, ';')
    redis.call('SET', KEYS[1], fence, 'PX', string.format('%.0f', last - now))
  elseif ARGV[3] == '' or redis.pcall('SET', KEYS[1], ARGV[3], 'PX', ARGV[4]).err then
    redis.call('UNLINK', KEYS[1])
  end`
